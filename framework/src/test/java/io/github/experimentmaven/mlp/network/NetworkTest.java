package io.github.experimentmaven.mlp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.network.RandomStream.Purpose;
import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.BatchNormOptions.Position;
import io.github.experimentmaven.mlp.option.Initialization;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.MlpOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {

  private static final Kernels KERNELS = KernelSelection.fastest();
  private static final float[][] INPUT = {{0.5f, -1f}, {2f, 0.25f}, {-0.75f, 1f}, {1f, 1f}};
  private static final float[][] TARGET = {{1f}, {0f}, {-1f}, {2f}};
  private static final double[] ALIKE = {1, 1, 1, 1};

  @ParameterizedTest
  @EnumSource(Position.class)
  void whole_networks_give_their_gradients(Position position) {
    MlpOptions options =
        MlpOptions.builder()
            .layer(new LayerOptions(6, Activation.TANH, 0, true))
            .layer(new LayerOptions(3, Activation.SILU, 0, true))
            .batchNorm(new BatchNormOptions(position, 0.1, 1e-5))
            .build();
    NetworkState state = initial(options, 5);
    Network network = training(options, state);
    network.accumulateGradients(INPUT, TARGET, ALIKE, 4);
    float[][] gradients = network.parameters().get(0).gradients().clone();
    float[][] weights = network.parameters().get(0).values();
    float gradient = gradients[1][2];
    float original = weights[1][2];
    double[] losses = new double[2];
    for (int i = 0; i < 2; i++) {
      weights[1][2] = original + (i == 0 ? 0.01f : -0.01f);
      network.parametersChanged();
      losses[i] = network.accumulateGradients(INPUT, TARGET, ALIKE, 4) / 4;
    }
    assertThat((double) gradient).isCloseTo((losses[0] - losses[1]) / 0.02, within(2e-3));
  }

  @Test
  void bias_before_batch_norm_has_no_gradient_because_it_cancels() {
    MlpOptions options =
        MlpOptions.builder().layer(new LayerOptions(3, Activation.RELU, 0, true)).build();
    Network network = training(options, initial(options, 1));
    network.accumulateGradients(INPUT, TARGET, ALIKE, 4);
    assertThat(network.parameters().get(1).gradients()[0]).containsOnly(0f);
  }

  @Test
  void single_row_is_normalised_by_the_running_statistics_and_leaves_them_alone() {
    MlpOptions options =
        MlpOptions.builder().layer(new LayerOptions(3, Activation.RELU, 0, true)).build();
    NetworkState state = initial(options, 1);
    Network network = training(options, state);
    network.accumulateGradients(INPUT, TARGET, ALIKE, 4);
    float[] mean = state.layers().get(0).runningMean().clone();
    double evaluated = network.evaluate(INPUT, TARGET, ALIKE, 1);
    assertThat(network.accumulateGradients(INPUT, TARGET, ALIKE, 1)).isEqualTo(evaluated);
    assertThat(state.layers().get(0).runningMean()).containsExactly(mean);
  }

  @Test
  void dropout_leaves_initial_weights_and_evaluation_as_they_are() {
    MlpOptions without = MlpOptions.builder().layer(6, Activation.RELU).build();
    MlpOptions with =
        MlpOptions.builder().layer(LayerOptions.of(6, Activation.RELU).withDropout(0.5)).build();
    assertThat(training(with, initial(with, 3)).evaluate(INPUT, TARGET, ALIKE, 4))
        .isEqualTo(training(without, initial(without, 3)).evaluate(INPUT, TARGET, ALIKE, 4));
  }

  @Test
  void clipping_scales_gradients_down_to_the_norm() {
    MlpOptions options = MlpOptions.builder().layer(6, Activation.RELU).build();
    Network network = training(options, initial(options, 3));
    network.accumulateGradients(INPUT, TARGET, ALIKE, 4);
    double norm = GradientNorm.of(network.parameters());
    GradientNorm.clip(network.parameters(), norm / 2);
    assertThat(GradientNorm.of(network.parameters())).isCloseTo(norm / 2, within(1e-5));
    GradientNorm.clip(network.parameters(), norm);
    assertThat(GradientNorm.of(network.parameters())).isCloseTo(norm / 2, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"PYTORCH, 0.1", "HE, 0.244948974", "GLOROT, 0.2"})
  void initial_weights_fill_their_bounds(Initialization initialization, double bound) {
    MlpOptions options =
        MlpOptions.builder().layer(50, Activation.RELU).initialization(initialization).build();
    NetworkState state =
        NetworkState.initial(options, 100, 1, RandomStream.of(1, Purpose.INITIALIZATION));
    double largest = 0;
    double sum = 0;
    for (float[] row : state.layers().get(0).weights()) {
      for (float weight : row) {
        largest = Math.max(largest, Math.abs(weight));
        sum += weight;
      }
    }
    assertThat(largest).isCloseTo(bound, within(0.002));
    assertThat(sum / 5000).isCloseTo(0, within(0.01));
  }

  private static NetworkState initial(MlpOptions options, long seed) {
    return NetworkState.initial(options, 2, 1, RandomStream.of(seed, Purpose.INITIALIZATION));
  }

  private static Network training(MlpOptions options, NetworkState state) {
    return Network.forTraining(KERNELS, options, state, 4, RandomStream.of(1, Purpose.DROPOUT));
  }
}
