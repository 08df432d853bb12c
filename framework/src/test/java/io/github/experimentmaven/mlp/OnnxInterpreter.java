package io.github.experimentmaven.mlp;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Runs the few operators of exported networks on one row, as the ONNX standard defines them. */
final class OnnxInterpreter {
  private final GraphProto graph;
  private final Map<String, TensorProto> constants = new HashMap<>();

  OnnxInterpreter(GraphProto graph) {
    this.graph = graph;
    for (TensorProto tensor : graph.getInitializerList()) {
      constants.put(tensor.getName(), tensor);
    }
  }

  double[] run(double[] row) {
    Map<String, double[]> values = new HashMap<>();
    values.put(graph.getInput(0).getName(), row);
    constants.forEach((name, tensor) -> values.put(name, numbers(tensor)));
    for (NodeProto node : graph.getNodeList()) {
      List<double[]> inputs = node.getInputList().stream().map(values::get).toList();
      values.put(node.getOutput(0), apply(node, inputs));
    }
    return values.get(graph.getOutput(0).getName());
  }

  private double[] apply(NodeProto node, List<double[]> inputs) {
    double[] x = inputs.get(0);
    return switch (node.getOpType()) {
      case "Gemm" -> gemm(x, inputs.get(1), inputs.get(2));
      case "Mul" -> both(x, inputs.get(1), (a, b) -> a * b);
      case "Add" -> both(x, inputs.get(1), Double::sum);
      case "Identity" -> x;
      case "Relu" -> each(x, v -> Math.max(0, v));
      case "LeakyRelu" -> {
        double slope = node.getAttribute(0).getF();
        yield each(x, v -> v < 0 ? slope * v : v);
      }
      case "Elu" -> each(x, v -> v < 0 ? Math.expm1(v) : v);
      case "Selu" ->
          each(x, v -> 1.0507009873554805 * (v < 0 ? 1.6732632423543772 * Math.expm1(v) : v));
      case "Tanh" -> each(x, Math::tanh);
      case "Sigmoid" -> each(x, v -> 1 / (1 + Math.exp(-v)));
      case "Softplus" -> each(x, v -> Math.log1p(Math.exp(v)));
      case "Erf" -> each(x, OnnxInterpreter::erf);
      default -> throw new IllegalArgumentException(node.getOpType());
    };
  }

  private static double[] gemm(double[] x, double[] weights, double[] bias) {
    double[] y = bias.clone();
    for (int i = 0; i < x.length; i++) {
      for (int o = 0; o < y.length; o++) {
        y[o] += x[i] * weights[i * y.length + o];
      }
    }
    return y;
  }

  private static double[] each(double[] x, DoubleUnaryOperator function) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] = function.applyAsDouble(x[i]);
    }
    return y;
  }

  private static double[] both(double[] a, double[] b, DoubleBinaryOperator function) {
    double[] y = a.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] = function.applyAsDouble(a[i], b[b.length == 1 ? 0 : i]);
    }
    return y;
  }

  /** By the series 2/√π Σ (−1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)), good up to 5. */
  private static double erf(double x) {
    double clamped = Math.max(-5, Math.min(5, x));
    double term = clamped;
    double sum = clamped;
    for (int n = 1; n < 120; n++) {
      term *= -clamped * clamped / n;
      sum += term / (2 * n + 1);
    }
    return sum * 2 / Math.sqrt(Math.PI);
  }

  private static double[] numbers(TensorProto tensor) {
    if (tensor.getFloatDataCount() > 0) {
      return tensor.getFloatDataList().stream().mapToDouble(Float::doubleValue).toArray();
    }
    var floats =
        tensor
            .getRawData()
            .asReadOnlyByteBuffer()
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    double[] numbers = new double[floats.remaining()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = floats.get();
    }
    return numbers;
  }
}
