package io.github.experimentmaven.result;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StringValue;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.Prediction;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXRef;

/**
 * The mean of the training rows, in a class that trains well and fails at one moment after that.
 */
public final class FaultyModel extends Model<Regressor> implements ONNXExportable {

  private static final long serialVersionUID = 1L;

  /** When it fails. */
  enum Moment {
    SERIALIZE,
    DESERIALIZE,
    PREDICT_WHEN_READ_BACK,
    EXPORT
  }

  /** How it fails. */
  enum Fault {
    NULL_POINTER,
    MISSING_CLASS,
    DEEP_STACK,
    LITTLE_MEMORY;

    private void occur() {
      switch (this) {
        case NULL_POINTER -> throw new NullPointerException("sv_coef is null\nat a second line");
        case MISSING_CLASS -> throw new NoClassDefFoundError("some/Native");
        case DEEP_STACK -> throw new StackOverflowError();
        case LITTLE_MEMORY -> throw new OutOfMemoryError("Java heap space");
      }
    }
  }

  private final Model<Regressor> mean;
  private final Moment moment;
  private final Fault fault;
  private final boolean readBack;

  FaultyModel(Model<Regressor> mean, Moment moment, Fault fault) {
    this(mean, moment, fault, false);
  }

  private FaultyModel(Model<Regressor> mean, Moment moment, Fault fault, boolean readBack) {
    super("faulty", mean.getProvenance(), mean.getFeatureIDMap(), mean.getOutputIDInfo(), false);
    this.mean = mean;
    this.moment = moment;
    this.fault = fault;
    this.readBack = readBack;
  }

  @Override
  public ModelProto serialize() {
    failAt(Moment.SERIALIZE);
    String inner = Base64.getEncoder().encodeToString(mean.serialize().toByteArray());
    return ModelProto.newBuilder()
        .setClassName(FaultyModel.class.getName())
        .setSerializedData(Any.pack(StringValue.of(moment + " " + fault + " " + inner)))
        .build();
  }

  /** Called by Tribuo. */
  public static FaultyModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    String[] parts = message.unpack(StringValue.class).getValue().split(" ", -1);
    Moment moment = Moment.valueOf(parts[0]);
    Fault fault = Fault.valueOf(parts[1]);
    Model<Regressor> mean =
        Model.deserialize(ModelProto.parseFrom(Base64.getDecoder().decode(parts[2])))
            .castModel(Regressor.class);
    FaultyModel model = new FaultyModel(mean, moment, fault, true);
    model.failAt(Moment.DESERIALIZE);
    return model;
  }

  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    if (readBack) {
      failAt(Moment.PREDICT_WHEN_READ_BACK);
    }
    return mean.predict(example);
  }

  @Override
  public OnnxMl.ModelProto exportONNXModel(String domain, long modelVersion) {
    throw new UnsupportedOperationException("only graphs are exported");
  }

  @Override
  public ONNXNode writeONNXGraph(ONNXRef<?> input) {
    failAt(Moment.EXPORT);
    throw new UnsupportedOperationException("it always fails");
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return Map.of();
  }

  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return Optional.empty();
  }

  @Override
  protected Model<Regressor> copy(String newName, ModelProvenance newProvenance) {
    return new FaultyModel(mean, moment, fault, readBack);
  }

  private void failAt(Moment reached) {
    if (moment == reached) {
      fault.occur();
    }
  }
}
