package io.github.experimentmaven.model.transformed;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import io.github.experimentmaven.data.step.Inverse;
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
 * A model that was trained on a transformed target, and what undoes the transformation: it predicts
 * in the target's own units, also after saving and loading. Variances of predictions, which a few
 * kinds of models give, are left out, as they have no simple counterpart in those units. Immutable
 * but for its name.
 */
public final class TransformedTargetModel extends Model<Regressor> {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  private final transient Model<Regressor> inner;
  private final transient TargetInverse inverse;

  TransformedTargetModel(
      String name, ModelProvenance provenance, Model<Regressor> inner, TargetInverse inverse) {
    super(name, provenance, inner.getFeatureIDMap(), inner.getOutputIDInfo(), false);
    this.inner = Objects.requireNonNull(inner, "inner");
    this.inverse = Objects.requireNonNull(inverse, "inverse");
  }

  /**
   * Returns a model that predicts in the targets' own units.
   *
   * @param inner a model that predicts transformed targets
   * @param inverse what undoes the transformation, in the order to apply, by the target's name; a
   *     target that is absent was not transformed
   */
  public static TransformedTargetModel of(
      Model<Regressor> inner, Map<String, List<Inverse>> inverse) {
    return of(inner.getName(), inner.getProvenance(), inner, new TargetInverse(inverse));
  }

  private static TransformedTargetModel of(
      String name, ModelProvenance provenance, Model<Regressor> inner, TargetInverse inverse) {
    return new TransformedTargetModel(name, provenance, inner, inverse);
  }

  /** Returns the model that predicts transformed targets. */
  public Model<Regressor> inner() {
    return inner;
  }

  /**
   * Returns another model of the same transformed targets, so that it predicts in their own units.
   */
  TransformedTargetModel around(Model<Regressor> other) {
    return of(other.getName(), other.getProvenance(), other, inverse);
  }

  /** Returns what undoes the transformation of a target, in the order to apply. */
  public List<Inverse> inverse(String target) {
    return inverse.of(target);
  }

  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    return inOwnUnits(inner.predict(example));
  }

  @Override
  protected List<Prediction<Regressor>> innerPredict(Iterable<Example<Regressor>> examples) {
    List<Prediction<Regressor>> predictions = new ArrayList<>();
    inner.predict(examples).forEach(prediction -> predictions.add(inOwnUnits(prediction)));
    return predictions;
  }

  private Prediction<Regressor> inOwnUnits(Prediction<Regressor> prediction) {
    return new Prediction<>(
        inverse.of(prediction.getOutput()),
        prediction.getNumActiveFeatures(),
        prediction.getExample());
  }

  /** What counts most for the transformed targets. */
  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return inner.getTopFeatures(n);
  }

  /** Weights for the transformed targets, and the prediction in their own units. */
  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return inner
        .getExcuse(example)
        .map(
            excuse ->
                new Excuse<>(
                    excuse.getExample(), inOwnUnits(excuse.getPrediction()), excuse.getScores()));
  }

  @Override
  protected TransformedTargetModel copy(String newName, ModelProvenance newProvenance) {
    return of(newName, newProvenance, inner.copy(), inverse);
  }

  @Override
  public ModelProto serialize() {
    ByteString model = inner.serialize().toByteString();
    ByteString.Output bytes = ByteString.newOutput();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(getName());
      inverse.write(out);
      out.writeInt(model.size());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return ModelProto.newBuilder()
        .setClassName(TransformedTargetModel.class.getName())
        .setVersion(VERSION)
        .setSerializedData(PackedBytes.pack(bytes.toByteString().concat(model)))
        .build();
  }

  /**
   * Called by Tribuo to read a model back.
   *
   * @throws InvalidProtocolBufferException if the message is of another kind
   * @throws IllegalStateException if the version is unknown or the message does not fit together
   */
  public static TransformedTargetModel deserializeFromProto(
      int version, String className, Any message) throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalStateException(
          "the model has version " + version + ", but this library reads version " + VERSION);
    }
    ByteString bytes = PackedBytes.unpack(message);
    try (DataInputStream in = new DataInputStream(bytes.newInput())) {
      String name = in.readUTF();
      TargetInverse inverse = TargetInverse.read(in);
      int length = in.readInt();
      if (length < 0 || length != in.available()) {
        throw new IOException("the inner model has not the length it says");
      }
      Model<Regressor> inner =
          Model.deserialize(ModelProto.parseFrom(bytes.substring(bytes.size() - length)))
              .castModel(Regressor.class);
      return of(name, inner.getProvenance(), inner, inverse);
    } catch (IOException | ClassCastException e) {
      throw new IllegalStateException("the saved model is damaged", e);
    }
  }
}
