package io.github.experimentmaven.model.ensemble;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import io.github.experimentmaven.model.BoundedModel;
import io.github.experimentmaven.model.train.MeanCombiner;
import io.github.experimentmaven.tree.PackedBytes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;

/**
 * Two models that predict bounds, and what is predicted between them: the middle of both, or what a
 * third model says. Immutable but for its name.
 */
public final class QuantilePairModel extends Model<Regressor> implements BoundedModel {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  private final transient Model<Regressor> lower;
  private final transient Model<Regressor> upper;
  private final transient Optional<Model<Regressor>> middle;

  private QuantilePairModel(
      String name,
      ModelProvenance provenance,
      Model<Regressor> lower,
      Model<Regressor> upper,
      Optional<Model<Regressor>> middle) {
    super(name, provenance, lower.getFeatureIDMap(), lower.getOutputIDInfo(), false);
    this.lower = Objects.requireNonNull(lower, "lower");
    this.upper = Objects.requireNonNull(upper, "upper");
    this.middle = Objects.requireNonNull(middle, "middle");
  }

  /**
   * Returns a model of models that were trained on the same rows.
   *
   * @param name its name
   * @param lower predicts one bound
   * @param upper predicts the other bound
   * @param middle predicts the value; empty for the middle of the bounds
   */
  static QuantilePairModel of(
      String name,
      Model<Regressor> lower,
      Model<Regressor> upper,
      Optional<Model<Regressor>> middle) {
    return new QuantilePairModel(name, lower.getProvenance(), lower, upper, middle);
  }

  @Override
  public Model<Regressor> lower() {
    return lower;
  }

  @Override
  public Model<Regressor> upper() {
    return upper;
  }

  /** Returns the models whose mean is predicted: the one in the middle, or both bounds. */
  public List<Model<Regressor>> predicting() {
    return middle.map(List::of).orElseGet(() -> List.of(lower, upper));
  }

  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    return mean(predicting().stream().map(model -> model.predict(example)).toList());
  }

  @Override
  protected List<Prediction<Regressor>> innerPredict(Iterable<Example<Regressor>> examples) {
    List<List<Prediction<Regressor>>> each =
        predicting().stream().map(model -> model.predict(examples)).toList();
    List<Prediction<Regressor>> means = new ArrayList<>();
    for (int row = 0; row < each.get(0).size(); row++) {
      int place = row;
      means.add(mean(each.stream().map(predictions -> predictions.get(place)).toList()));
    }
    return means;
  }

  private Prediction<Regressor> mean(List<Prediction<Regressor>> predictions) {
    return predictions.size() == 1
        ? predictions.get(0)
        : new MeanCombiner().combine(getOutputIDInfo(), predictions);
  }

  /** What counts most for the first of the models whose mean is predicted. */
  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return predicting().get(0).getTopFeatures(n);
  }

  /** None, as no single model predicts. */
  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return Optional.empty();
  }

  @Override
  protected QuantilePairModel copy(String newName, ModelProvenance newProvenance) {
    return new QuantilePairModel(
        newName, newProvenance, lower.copy(), upper.copy(), middle.map(Model::copy));
  }

  @Override
  public ModelProto serialize() {
    List<Model<Regressor>> models = new ArrayList<>(List.of(lower, upper));
    middle.ifPresent(models::add);
    ByteString.Output bytes = ByteString.newOutput();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(getName());
      out.writeInt(models.size());
      for (Model<Regressor> model : models) {
        ByteString written = model.serialize().toByteString();
        out.writeInt(written.size());
        written.writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return ModelProto.newBuilder()
        .setClassName(QuantilePairModel.class.getName())
        .setVersion(VERSION)
        .setSerializedData(PackedBytes.pack(bytes.toByteString()))
        .build();
  }

  /**
   * Called by Tribuo to read a model back.
   *
   * @throws InvalidProtocolBufferException if the message is of another kind
   * @throws IllegalStateException if the version is unknown or the message does not fit together
   */
  public static QuantilePairModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalStateException(
          "the model has version " + version + ", but this library reads version " + VERSION);
    }
    ByteString bytes = PackedBytes.unpack(message);
    try (DataInputStream in = new DataInputStream(bytes.newInput())) {
      String name = in.readUTF();
      int count = in.readInt();
      if (count != 2 && count != 3) {
        throw new IOException("a pair has two models, and perhaps one in the middle");
      }
      List<Model<Regressor>> models = new ArrayList<>();
      for (int model = 0; model < count; model++) {
        models.add(read(bytes, in));
      }
      if (in.available() > 0) {
        throw new IOException("there is more than its models");
      }
      return of(
          name,
          models.get(0),
          models.get(1),
          count == 3 ? Optional.of(models.get(2)) : Optional.empty());
    } catch (IOException | ClassCastException e) {
      throw new IllegalStateException("the saved model is damaged", e);
    }
  }

  private static Model<Regressor> read(ByteString bytes, DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a model inside has not the length it says");
    }
    int start = bytes.size() - in.available();
    in.skipNBytes(length);
    return Model.deserialize(ModelProto.parseFrom(bytes.substring(start, start + length)))
        .castModel(Regressor.class);
  }
}
