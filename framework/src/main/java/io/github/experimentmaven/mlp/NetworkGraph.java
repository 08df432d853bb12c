package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.network.LayerState;
import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.BatchNormOptions.Position;
import io.github.experimentmaven.mlp.option.LayerOptions;
import java.util.List;
import java.util.Map;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * Writes a network in evaluation mode as an ONNX graph. Batch normalisation becomes a factor and a
 * summand for each column; dropout is gone.
 */
final class NetworkGraph {

  private static final float ROOT_OF_HALF = 0.70710677f;

  private final ONNXContext context;

  private NetworkGraph(ONNXContext context) {
    this.context = context;
  }

  static ONNXNode write(TrainedNetwork network, ONNXRef<?> input) {
    NetworkGraph graph = new NetworkGraph(input.onnxContext());
    BatchNormOptions norm = network.options().batchNorm();
    List<LayerState> layers = network.state().layers();
    ONNXRef<?> values = input;
    for (int i = 0; i < layers.size() - 1; i++) {
      LayerOptions options = network.options().layers().get(i);
      LayerState layer = layers.get(i);
      ONNXNode node = graph.dense(layer, values, i);
      if (layer.normalised() && norm.position() == Position.BEFORE_ACTIVATION) {
        node = graph.normalise(layer, norm.epsilon(), node, i);
      }
      node = graph.activate(options.activation(), node);
      if (layer.normalised() && norm.position() == Position.AFTER_ACTIVATION) {
        node = graph.normalise(layer, norm.epsilon(), node, i);
      }
      values = node;
    }
    return graph.dense(layers.get(layers.size() - 1), values, layers.size() - 1);
  }

  private ONNXNode dense(LayerState layer, ONNXRef<?> input, int number) {
    ONNXRef<?> weights =
        context.floatTensor(
            "weights_" + number,
            List.of(layer.inputs(), layer.outputs()),
            buffer -> {
              for (float[] row : layer.weights()) {
                buffer.put(row);
              }
            });
    ONNXRef<?> bias = context.array("bias_" + number, layer.bias());
    return input.apply(ONNXOperators.GEMM, List.of(weights, bias));
  }

  private ONNXNode normalise(LayerState layer, double epsilon, ONNXNode input, int number) {
    int width = layer.outputs();
    float[] factor = new float[width];
    float[] summand = new float[width];
    for (int c = 0; c < width; c++) {
      double deviation = Math.sqrt(layer.runningVariance()[c] + epsilon);
      double scale = layer.gamma()[c] / deviation;
      factor[c] = (float) scale;
      summand[c] = (float) (layer.beta()[c] - layer.runningMean()[c] * scale);
    }
    return input
        .apply(ONNXOperators.MUL, context.array("norm_factor_" + number, factor))
        .apply(ONNXOperators.ADD, context.array("norm_summand_" + number, summand));
  }

  private ONNXNode activate(Activation activation, ONNXNode input) {
    return switch (activation) {
      case IDENTITY -> input;
      case RELU -> input.apply(OnnxActivation.RELU);
      case LEAKY_RELU -> input.apply(OnnxActivation.LEAKY_RELU, Map.of("alpha", 0.01f));
      case ELU -> input.apply(OnnxActivation.ELU);
      case SELU -> input.apply(OnnxActivation.SELU);
      case TANH -> input.apply(OnnxActivation.TANH);
      case SIGMOID -> input.apply(ONNXOperators.SIGMOID);
      case SOFTPLUS -> input.apply(OnnxActivation.SOFTPLUS);
      case SILU -> input.apply(ONNXOperators.MUL, input.apply(ONNXOperators.SIGMOID));
      case GELU -> gelu(input);
    };
  }

  /** x · (erf(x / √2) + 1) / 2. */
  private ONNXNode gelu(ONNXNode input) {
    ONNXNode distribution =
        input
            .apply(ONNXOperators.MUL, context.constant("root_of_half", ROOT_OF_HALF))
            .apply(OnnxActivation.ERF)
            .apply(ONNXOperators.ADD, context.constant("one", 1f))
            .apply(ONNXOperators.MUL, context.constant("half", 0.5f));
    return input.apply(ONNXOperators.MUL, distribution);
  }
}
