package io.github.experimentmaven.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** The operators of the standard's opset 13 that work on each element, and the choice of all. */
final class OnnxOperators {

  private OnnxOperators() {}

  static OnnxTensor apply(OnnxNode node, List<OnnxTensor> inputs) {
    OnnxTensor x = inputs.get(0);
    return switch (node.operator()) {
      case "Identity" -> x;
      case "Abs" -> x.each(Math::abs);
      case "Neg" -> x.each(v -> -v);
      case "Exp" -> x.each(Math::exp);
      case "Log" -> x.each(Math::log);
      case "Sqrt" -> x.each(Math::sqrt);
      case "Reciprocal" -> x.each(v -> 1 / v);
      case "Sign" -> x.each(Math::signum);
      case "Floor" -> x.each(Math::floor);
      case "Tanh" -> x.each(Math::tanh);
      case "Sigmoid" -> x.each(v -> 1 / (1 + Math.exp(-v)));
      case "Softplus" -> x.each(v -> Math.log1p(Math.exp(v)));
      case "Erf" -> x.each(OnnxOperators::erf);
      case "Relu" -> x.each(v -> Math.max(0, v));
      case "LeakyRelu" -> {
        double slope = node.number("alpha", 0.01);
        yield x.each(v -> v < 0 ? slope * v : v);
      }
      case "Elu" -> {
        double alpha = node.number("alpha", 1);
        yield x.each(v -> v < 0 ? alpha * Math.expm1(v) : v);
      }
      case "Selu" -> {
        double alpha = node.number("alpha", 1.6732631921768188);
        double gamma = node.number("gamma", 1.0507010221481323);
        yield x.each(v -> gamma * (v > 0 ? v : alpha * Math.expm1(v)));
      }
      case "Clip" -> clip(inputs);
      case "Add" -> both(inputs, Double::sum);
      case "Sub" -> both(inputs, (a, b) -> a - b);
      case "Mul" -> both(inputs, (a, b) -> a * b);
      case "Div" -> both(inputs, (a, b) -> a / b);
      case "Pow" -> both(inputs, Math::pow);
      case "Less" -> both(inputs, (a, b) -> a < b ? 1 : 0);
      case "LessOrEqual" -> both(inputs, (a, b) -> a <= b ? 1 : 0);
      case "Greater" -> both(inputs, (a, b) -> a > b ? 1 : 0);
      case "GreaterOrEqual" -> both(inputs, (a, b) -> a >= b ? 1 : 0);
      case "Equal" -> both(inputs, (a, b) -> a == b ? 1 : 0);
      case "Sum" -> all(inputs, Double::sum);
      case "Mean" -> all(inputs, Double::sum).each(v -> v / inputs.size());
      case "Min" -> all(inputs, Math::min);
      case "Max" -> all(inputs, Math::max);
      case "Where" -> where(x, inputs.get(1), inputs.get(2));
      case "Cast" -> cast(node, x);
      case "Gemm" -> OnnxShapes.gemm(node, inputs);
      case "MatMul" -> OnnxShapes.product(x, inputs.get(1));
      case "Concat" -> OnnxShapes.concat(node, inputs);
      case "Gather" -> OnnxShapes.gather(node, x, inputs.get(1));
      case "Reshape" -> OnnxShapes.reshape(node, x, inputs.get(1));
      case "Unsqueeze" -> OnnxShapes.unsqueeze(node, inputs);
      case "Squeeze" -> OnnxShapes.squeeze(node, inputs);
      case "ReduceSum" -> OnnxShapes.reduce(node, inputs, false);
      case "ReduceMean" -> OnnxShapes.reduce(node, inputs, true);
      case "SVMRegressor" -> OnnxMachines.supportVectors(node, x);
      case "TreeEnsembleRegressor" -> OnnxMachines.trees(node, x);
      default ->
          throw new IllegalArgumentException("the operator " + node.operator() + " is not known");
    };
  }

  private static OnnxTensor both(List<OnnxTensor> inputs, DoubleBinaryOperator function) {
    return inputs.get(0).with(inputs.get(1), function);
  }

  private static OnnxTensor all(List<OnnxTensor> inputs, DoubleBinaryOperator function) {
    return inputs.stream().reduce((a, b) -> a.with(b, function)).orElseThrow();
  }

  private static OnnxTensor clip(List<OnnxTensor> inputs) {
    boolean low = inputs.size() > 1 && inputs.get(1) != null;
    boolean high = inputs.size() > 2 && inputs.get(2) != null;
    OnnxTensor x = low ? inputs.get(0).with(inputs.get(1), Math::max) : inputs.get(0);
    return high ? x.with(inputs.get(2), Math::min) : x;
  }

  private static OnnxTensor where(OnnxTensor condition, OnnxTensor yes, OnnxTensor no) {
    int[] shape = OnnxTensor.common(condition.shape(), OnnxTensor.common(yes.shape(), no.shape()));
    double[] values = new double[OnnxTensor.size(shape)];
    for (int i = 0; i < values.length; i++) {
      boolean chosen = condition.broadcast(shape, i) != 0;
      values[i] = chosen ? yes.broadcast(shape, i) : no.broadcast(shape, i);
    }
    return new OnnxTensor(shape, values);
  }

  private static OnnxTensor cast(OnnxNode node, OnnxTensor x) {
    long type = node.integer("to", 1);
    if (type != 1 && type != 11) {
      throw new IllegalArgumentException("a cast to the data type " + type + " is not known");
    }
    return type == 1 ? x.each(v -> (float) v) : x;
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

  /** The axes of a node: an attribute up to opset 12, an input from 13 on for some operators. */
  static int[] axes(OnnxNode node, List<OnnxTensor> inputs) {
    return node.has("axes") || inputs.size() < 2 || inputs.get(1) == null
        ? node.integers("axes")
        : Arrays.stream(inputs.get(1).integers()).toArray();
  }
}
