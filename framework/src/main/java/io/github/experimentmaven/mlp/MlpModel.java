package io.github.experimentmaven.mlp;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.network.Network;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.Prediction;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXPlaceholder;
import org.tribuo.util.onnx.ONNXRef;

/**
 * A trained multilayer perceptron. Predictions have the same bits one by one as in batches, and
 * after saving and loading. Immutable; safe for use by several threads.
 */
public final class MlpModel extends Model<Regressor> implements ONNXExportable {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;
  private static final int BATCH = 64;

  private final transient TrainedNetwork network;
  private final transient Kernels kernels;
  private final transient SampleReader reader;
  private final String[] outputNames;

  MlpModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Regressor> outputs,
      TrainedNetwork network) {
    super(name, provenance, features, outputs, false);
    this.network = network;
    outputNames = Regressor.extractNames(outputs);
    kernels = KernelSelection.fastest();
    reader = new SampleReader(features, outputNames);
  }

  /** What training gave. */
  TrainedNetwork network() {
    return network;
  }

  /** How training went. */
  public TrainingHistory history() {
    return network.history();
  }

  /** What was trained and how. */
  public MlpOptions options() {
    return network.options();
  }

  /**
   * The prediction for one example; features that the model does not know are ignored, and those
   * that the example lacks are 0.
   *
   * @throws IllegalArgumentException if the example has no feature that the model knows, or a value
   *     that is not finite
   */
  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    List<Prediction<Regressor>> predictions = new ArrayList<>(1);
    predictBatch(List.of(example), worker(1), predictions);
    return predictions.get(0);
  }

  @Override
  protected List<Prediction<Regressor>> innerPredict(Iterable<Example<Regressor>> examples) {
    List<Prediction<Regressor>> predictions = new ArrayList<>();
    List<Example<Regressor>> batch = new ArrayList<>(BATCH);
    Network worker = worker(BATCH);
    for (Example<Regressor> example : examples) {
      batch.add(example);
      if (batch.size() == BATCH) {
        predictBatch(batch, worker, predictions);
        batch.clear();
      }
    }
    predictBatch(batch, worker, predictions);
    return predictions;
  }

  /** Working memory for batches; the weights are shared. */
  private Network worker(int rows) {
    return Network.forInference(kernels, network.options(), network.state(), rows);
  }

  private void predictBatch(
      List<Example<Regressor>> batch, Network worker, List<Prediction<Regressor>> predictions) {
    int rows = batch.size();
    float[][] features = new float[rows][featureIDMap.size()];
    int[] known = new int[rows];
    for (int r = 0; r < rows; r++) {
      known[r] = reader.readFeatures(batch.get(r), features[r], predictions.size() + r);
      if (known[r] == 0) {
        throw new IllegalArgumentException(
            "no feature of the example is known to the model: " + batch.get(r));
      }
    }
    float[][] values = worker.predict(features, rows);
    for (int r = 0; r < rows; r++) {
      double[] row = new double[outputNames.length];
      for (int o = 0; o < row.length; o++) {
        row[o] = values[r][o];
      }
      predictions.add(new Prediction<>(new Regressor(outputNames, row), known[r], batch.get(r)));
    }
  }

  /** Empty: a network has no single weight for a feature. */
  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return Map.of();
  }

  /** Empty: a network does not say why. */
  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return Optional.empty();
  }

  @Override
  protected MlpModel copy(String newName, ModelProvenance newProvenance) {
    return new MlpModel(newName, newProvenance, featureIDMap, outputIDInfo, network);
  }

  @Override
  public ModelProto serialize() {
    ByteString.Output bytes = ByteString.newOutput();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] metadata = createDataCarrier().serialize().toByteArray();
      out.writeInt(metadata.length);
      out.write(metadata);
      NetworkCodec.write(network, out);
      out.flush();
      return ModelProto.newBuilder()
          .setClassName(MlpModel.class.getName())
          .setVersion(VERSION)
          .setSerializedData(Any.pack(BytesValue.of(bytes.toByteString())))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  /**
   * Called by Tribuo to read a model back.
   *
   * @throws InvalidProtocolBufferException if the message is of another kind
   * @throws IllegalStateException if the version is unknown or the message does not fit together
   */
  public static MlpModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalStateException(
          "the model has version " + version + ", but this library reads version " + VERSION);
    }
    byte[] bytes = message.unpack(BytesValue.class).getValue().toByteArray();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte[] metadata = in.readNBytes(in.readInt());
      ModelDataCarrier<?> carrier =
          ModelDataCarrier.deserialize(ModelDataProto.parseFrom(metadata));
      TrainedNetwork network = NetworkCodec.read(in);
      @SuppressWarnings("unchecked") // checked by the class of the domain just below
      ImmutableOutputInfo<Regressor> outputs =
          (ImmutableOutputInfo<Regressor>) carrier.outputDomain();
      if (!outputs.getOutput(0).getClass().equals(Regressor.class)) {
        throw new IllegalStateException("the model's outputs are no regressors");
      }
      return new MlpModel(
          carrier.name(), carrier.provenance(), carrier.featureDomain(), outputs, network);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("the saved model is damaged", e);
    }
  }

  @Override
  public OnnxMl.ModelProto exportONNXModel(String domain, long modelVersion) {
    ONNXContext context = new ONNXContext();
    context.setName("MlpRegressor");
    ONNXPlaceholder input = context.floatInput(featureIDMap.size());
    ONNXPlaceholder output = context.floatOutput(outputNames.length);
    writeONNXGraph(input).assignTo(output);
    return ONNXExportable.buildModel(context, domain, modelVersion, this);
  }

  @Override
  public ONNXNode writeONNXGraph(ONNXRef<?> input) {
    return NetworkGraph.write(network, input);
  }
}
