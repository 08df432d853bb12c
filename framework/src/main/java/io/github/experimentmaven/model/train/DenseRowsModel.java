package io.github.experimentmaven.model.train;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;

/** A model that is shown every row with all features it knows, 0 where the row leaves one out. */
public final class DenseRowsModel extends Model<Regressor> {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  private final Model<Regressor> model;
  private final transient DenseRows rows;

  private DenseRowsModel(Model<Regressor> model) {
    super(
        model.getName(),
        model.getProvenance(),
        model.getFeatureIDMap(),
        model.getOutputIDInfo(),
        model.generatesProbabilities());
    this.model = model;
    this.rows = new DenseRows(model.getFeatureIDMap());
  }

  /** Returns a model around another. */
  public static DenseRowsModel around(Model<Regressor> model) {
    return new DenseRowsModel(model);
  }

  /** Returns the model inside. */
  public Model<Regressor> model() {
    return model;
  }

  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    return model.predict(rows.dense(example));
  }

  @Override
  public List<Prediction<Regressor>> predict(Iterable<Example<Regressor>> examples) {
    return model.predict(rows.dense(examples));
  }

  @Override
  public List<Prediction<Regressor>> predict(Dataset<Regressor> examples) {
    return predict(examples.getData());
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return model.getTopFeatures(n);
  }

  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return model.getExcuse(rows.dense(example));
  }

  @Override
  protected Model<Regressor> copy(String newName, ModelProvenance newProvenance) {
    return new DenseRowsModel(model.copy());
  }

  @Override
  public ModelProto serialize() {
    return ModelProto.newBuilder()
        .setClassName(DenseRowsModel.class.getName())
        .setVersion(VERSION)
        .setSerializedData(Any.pack(model.serialize()))
        .build();
  }

  /**
   * Called by Tribuo to read a model back.
   *
   * @throws InvalidProtocolBufferException if the message is of another kind
   * @throws IllegalStateException if the version is unknown or the model inside cannot be read
   */
  public static DenseRowsModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalStateException(
          "the model has version " + version + ", but this library reads version " + VERSION);
    }
    return new DenseRowsModel(
        Model.deserialize(message.unpack(ModelProto.class)).castModel(Regressor.class));
  }
}
