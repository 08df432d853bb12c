package io.github.experimentmaven.mlp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agreement with PyTorch's double precision, to what single precision explains. One rounding is
 * 6e-8 of a value. A layer's sum of n products adds n of them at worst, √n as a rule, and Adam
 * divides by the root of squared gradients, so that a step of 0.001 carries the relative error of
 * its gradient: after 20 steps of small networks 2e-5 is what remains, and after 10 steps of 128
 * wide layers 2e-4 where gradients are near zero.
 */
class TorchAgreementTest {

  private static final Kernels KERNELS = KernelSelection.fastest();

  static Stream<Arguments> losses() {
    return Stream.of(
        Arguments.of("mse", new Loss.Mse()),
        Arguments.of("mae", new Loss.Mae()),
        Arguments.of("huber_1.0", new Loss.Huber(1.0)),
        Arguments.of("huber_0.5", new Loss.Huber(0.5)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void losses_and_their_gradients_are_those_of_torch(String name, Loss loss) {
    JsonNode losses = TorchReference.values().get("losses");
    JsonNode expected = losses.get("expected").get(name);
    LossFunction function = LossFunction.of(loss);
    int rows = losses.get("prediction").size();
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      double error =
          losses.get("prediction").get(r).get(0).asDouble()
              - losses.get("target").get(r).get(0).asDouble();
      sum += function.value(error);
      assertThat(function.derivative(error) / rows)
          .isCloseTo(expected.get("grad").get(r).get(0).asDouble(), within(1e-12));
    }
    assertThat(sum / rows).isCloseTo(expected.get("value").asDouble(), within(1e-12));
  }

  @Test
  void batch_norm_is_that_of_torch() {
    JsonNode reference = TorchReference.values().get("batch_norm");
    float[][] x = TorchReference.matrix(reference.get("x"));
    LayerState state = new LayerState(1, 3, true);
    copy(TorchReference.vector(reference.get("gamma")), state.gamma());
    copy(TorchReference.vector(reference.get("beta")), state.beta());
    BatchNorm norm = new BatchNorm(KERNELS, state, BatchNormOptions.DEFAULTS, 5, false);

    // The second column lies around 100 with a deviation of 7: its mean costs three digits.
    assertClose(norm.forward(x, 5, true), reference.get("y_train"), 2e-5);
    float[][] gradient = norm.backward(TorchReference.matrix(reference.get("dy")), 5);
    assertClose(gradient, reference.get("dx"), 2e-4);
    assertClose(norm.parameters().get(0).gradients()[0], reference.get("dgamma"), 2e-5);
    assertClose(norm.parameters().get(1).gradients()[0], reference.get("dbeta"), 2e-6);
    assertClose(state.runningMean(), reference.get("running_mean"), 1e-6);
    assertClose(state.runningVariance(), reference.get("running_var"), 1e-6);
    assertClose(norm.forward(x, 5, false), reference.get("y_eval_after_one_step"), 1e-5);
  }

  static Stream<Arguments> optimizers() {
    return Stream.of(
        Arguments.of("sgd", new OptimizerOptions.Sgd(0.1, 0, false), 0.0),
        Arguments.of("sgd_momentum_0.9", new OptimizerOptions.Sgd(0.1, 0.9, false), 0.0),
        Arguments.of("sgd_nesterov_0.9", new OptimizerOptions.Sgd(0.1, 0.9, true), 0.0),
        Arguments.of("adam", new OptimizerOptions.Adam(0.01), 0.0),
        Arguments.of("adam_weight_decay_0.1", new OptimizerOptions.Adam(0.01), 0.1),
        Arguments.of(
            "adamw_weight_decay_0.1", new OptimizerOptions.AdamW(0.01, 0.9, 0.999, 1e-8), 0.1),
        Arguments.of("rmsprop", new OptimizerOptions.RmsProp(), 0.0),
        Arguments.of("adagrad", new OptimizerOptions.AdaGrad(), 0.0));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void optimizers_step_as_those_of_torch(
      String name, OptimizerOptions options, double weightDecay) {
    JsonNode reference = TorchReference.values().get("optimizers");
    float[][] gradients = TorchReference.matrix(reference.get("gradients"));
    float[][] values = {TorchReference.vector(reference.get("w0"))};
    float[][] gradient = {new float[values[0].length]};
    UpdateRule rule =
        Optimizer.rule(options, weightDecay, List.of(new Parameter(values, gradient)), KERNELS);
    for (int step = 0; step < gradients.length; step++) {
      copy(gradients[step], gradient[0]);
      rule.step(options.learningRate());
      assertClose(values[0], reference.get("after_each_step").get(name).get(step), 1e-6);
    }
  }

  static Stream<Arguments> networks() {
    JsonNode small = TorchReference.values().get("small_network");
    List<LayerOptions> smallLayers =
        List.of(
            new LayerOptions(5, Activation.RELU, 0, true),
            new LayerOptions(4, Activation.TANH, 0, true));
    List<LayerOptions> networkThree =
        List.of(
            new LayerOptions(16, Activation.RELU, 0, true),
            new LayerOptions(128, Activation.RELU, 0, true),
            new LayerOptions(64, Activation.RELU, 0, true),
            new LayerOptions(128, Activation.TANH, 0, true));
    return Stream.of(
        Arguments.of("mse", new Loss.Mse(), smallLayers, small.get("mse"), 2e-5),
        Arguments.of("mae", new Loss.Mae(), smallLayers, small.get("mae"), 2e-5),
        Arguments.of("huber", new Loss.Huber(), smallLayers, small.get("huber"), 2e-5),
        Arguments.of(
            "network 3",
            new Loss.Huber(),
            networkThree,
            TorchReference.networkThree().get("run"),
            2e-4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void networks_train_as_those_of_torch(
      String name, Loss loss, List<LayerOptions> layers, JsonNode run, double tolerance) {
    MlpOptions options = MlpOptions.builder().layers(layers).loss(loss).build();
    float[][] first = TorchReference.matrix(run.get("x").get(0));
    NetworkState state = NetworkState.blank(options, first[0].length, 1);
    load(state, run.get("initial"));
    Network network =
        Network.forTraining(
            KERNELS,
            options,
            state,
            first.length,
            RandomStream.of(1, RandomStream.Purpose.DROPOUT));
    Optimizer optimizer = Optimizer.of(options, network, KERNELS);
    for (int step = 0; step < run.get("x").size(); step++) {
      float[][] x = TorchReference.matrix(run.get("x").get(step));
      float[][] y = TorchReference.matrix(run.get("y").get(step));
      double batchLoss = network.accumulateGradients(x, y, alike(x.length), x.length) / x.length;
      optimizer.step(options.optimizer().learningRate());
      assertThat(batchLoss)
          .as("loss of step %d", step)
          .isCloseTo(run.get("train_loss_per_step").get(step).asDouble(), within(tolerance));
    }
    NetworkState expected = NetworkState.blank(options, first[0].length, 1);
    load(expected, run.get("final"));
    List<float[]> actualRows = state.rows().toList();
    List<float[]> expectedRows = expected.rows().toList();
    for (int i = 0; i < actualRows.size(); i++) {
      assertThat(actualRows.get(i))
          .as("row %d", i)
          .containsExactly(expectedRows.get(i), within((float) tolerance));
    }
    assertClose(
        network.predict(first, first.length), run.get("eval_prediction_on_first_batch"), tolerance);
  }

  private static void load(NetworkState state, JsonNode torch) {
    int position = 0;
    for (LayerState layer : state.layers()) {
      JsonNode weights = torch.get(position + ".weight");
      for (int o = 0; o < layer.outputs(); o++) {
        for (int i = 0; i < layer.inputs(); i++) {
          layer.weights()[i][o] = (float) weights.get(o).get(i).asDouble();
        }
      }
      copy(TorchReference.vector(torch.get(position + ".bias")), layer.bias());
      if (layer.normalised()) {
        int norm = position + 1;
        copy(TorchReference.vector(torch.get(norm + ".weight")), layer.gamma());
        copy(TorchReference.vector(torch.get(norm + ".bias")), layer.beta());
        copy(TorchReference.vector(torch.get(norm + ".running_mean")), layer.runningMean());
        copy(TorchReference.vector(torch.get(norm + ".running_var")), layer.runningVariance());
      }
      position += 3;
    }
    state.synchronize();
  }

  private static void copy(float[] from, float[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }

  private static void assertClose(float[][] actual, JsonNode expected, double tolerance) {
    for (int r = 0; r < expected.size(); r++) {
      assertClose(actual[r], expected.get(r), tolerance);
    }
  }

  private static void assertClose(float[] actual, JsonNode expected, double tolerance) {
    for (int c = 0; c < expected.size(); c++) {
      double value = expected.get(c).asDouble();
      assertThat((double) actual[c])
          .as("column %d", c)
          .isCloseTo(value, within(tolerance * Math.max(1, Math.abs(value))));
    }
  }

  private static double[] alike(int rows) {
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    return weights;
  }
}
