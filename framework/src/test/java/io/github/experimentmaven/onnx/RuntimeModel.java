package io.github.experimentmaven.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An exported model as ONNX Runtime, a program that knows nothing of ours, loads and runs it. */
public final class RuntimeModel implements AutoCloseable {

  private static final Optional<String> ABSENT = absent();

  private final OrtEnvironment environment;
  private final OrtSession session;

  private RuntimeModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  private static Optional<String> absent() {
    try {
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      return Optional.empty();
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
      return Optional.of("ONNX Runtime has no native library for this system: " + e);
    }
  }

  /** Loads a model; skips the test where the runtime has no native library for the system. */
  public static RuntimeModel of(ModelProto model) {
    return of(model.toByteArray());
  }

  /** Loads a model; skips the test where the runtime has no native library for the system. */
  public static RuntimeModel of(byte[] model) {
    assumeTrue(ABSENT.isEmpty(), () -> ABSENT.orElse(""));
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try {
      return new RuntimeModel(environment, environment.createSession(model));
    } catch (OrtException e) {
      throw new AssertionError("ONNX Runtime does not take the model", e);
    }
  }

  /** Returns the names of the inputs. */
  public List<String> inputs() {
    return List.copyOf(session.getInputNames());
  }

  /** Returns what the file says of where it comes from. */
  public Map<String, String> metadata() {
    try {
      return session.getMetadata().getCustomMetadata();
    } catch (OrtException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Returns the outputs of rows, by their names.
   *
   * @param rows the text of each input's cell; an input of numbers takes an empty one as NaN
   */
  public List<Map<String, Double>> predict(List<? extends Map<String, String>> rows) {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      for (var input : session.getInputInfo().entrySet()) {
        List<String> cells = rows.stream().map(row -> row.get(input.getKey())).toList();
        TensorInfo type = (TensorInfo) input.getValue().getInfo();
        inputs.put(input.getKey(), tensor(cells, type.type == OnnxJavaType.STRING));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return outputs(result, rows.size());
      }
    } catch (OrtException e) {
      throw new AssertionError("ONNX Runtime does not run the model", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  /** Returns the only output of a graph with one input of floats, {@code [batch, features]}. */
  public float[][] predict(float[][] rows) {
    String input = inputs().get(0);
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, rows);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      return (float[][]) result.get(0).getValue();
    } catch (OrtException e) {
      throw new AssertionError("ONNX Runtime does not run the model", e);
    }
  }

  private OnnxTensor tensor(List<String> cells, boolean texts) throws OrtException {
    if (texts) {
      String[][] column = cells.stream().map(cell -> new String[] {cell}).toArray(String[][]::new);
      return OnnxTensor.createTensor(environment, column);
    }
    double[][] column =
        cells.stream()
            .map(cell -> new double[] {cell.isEmpty() ? Double.NaN : Double.parseDouble(cell)})
            .toArray(double[][]::new);
    return OnnxTensor.createTensor(environment, column);
  }

  private static List<Map<String, Double>> outputs(OrtSession.Result result, int rows)
      throws OrtException {
    List<Map<String, Double>> predictions = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      predictions.add(new LinkedHashMap<>());
    }
    for (var output : result) {
      double[][] column = (double[][]) output.getValue().getValue();
      assertThat(column).hasDimensions(rows, 1);
      for (int row = 0; row < rows; row++) {
        predictions.get(row).put(output.getKey(), column[row][0]);
      }
    }
    return predictions;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new AssertionError(e);
    }
  }
}
