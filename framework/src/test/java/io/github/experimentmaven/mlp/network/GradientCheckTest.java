package io.github.experimentmaven.mlp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.mlp.kernel.KernelSelection;
import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.Loss;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Backward passes against central differences of forward passes. A difference over a step of 0.01
 * in single precision is uncertain by about 1e-5 for rounding and 1e-4 for curvature, times the
 * number of terms.
 */
class GradientCheckTest {

  private static final Kernels KERNELS = KernelSelection.fastest();
  private static final int ROWS = 6;
  private static final int INPUTS = 5;
  private static final int OUTPUTS = 4;
  private static final float STEP = 0.01f;
  private static final double TOLERANCE = 3e-3;

  private final SplittableRandom random = new SplittableRandom(3);

  static Stream<Arguments> stages() {
    return Stream.of(
        Arguments.of("dense, 5 to 4", dense(INPUTS, OUTPUTS, false), INPUTS),
        Arguments.of("dense, 5 to 20", dense(INPUTS, 20, false), INPUTS),
        Arguments.of("dense, 20 to 4", dense(20, OUTPUTS, false), 20),
        Arguments.of("dense, 20 to 1", dense(20, 1, false), 20),
        Arguments.of(
            "batch norm",
            new BatchNorm(KERNELS, normalised(), BatchNormOptions.DEFAULTS, ROWS, false),
            INPUTS),
        Arguments.of("relu", new Relu(KERNELS, INPUTS), INPUTS),
        Arguments.of("tanh", new HyperbolicTangent(KERNELS, INPUTS), INPUTS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stages")
  void stages_give_the_gradients_of_their_inputs_and_parameters(
      String name, Stage stage, int inputs) {
    check(stage, inputs);
  }

  @ParameterizedTest
  @EnumSource(ScalarFunction.class)
  void scalar_activations_give_the_gradients_of_their_inputs(ScalarFunction function) {
    check(new ScalarActivation(function, INPUTS, ROWS), INPUTS);
  }

  @ParameterizedTest
  @EnumSource(ScalarFunction.class)
  void scalar_functions_have_their_derivatives(ScalarFunction function) {
    DoubleStream.iterate(-8.035, x -> x < 8, x -> x + 0.11)
        .forEach(
            x -> {
              double slope = (function.value(x + 1e-5) - function.value(x - 1e-5)) / 2e-5;
              assertThat(function.derivative(x)).as("at %s", x).isCloseTo(slope, within(1e-6));
            });
  }

  static Stream<Loss> losses() {
    return Stream.of(
        new Loss.Mse(),
        new Loss.Mae(),
        new Loss.Huber(0.7),
        new Loss.LogCosh(),
        new Loss.Quantile(0.9));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void losses_have_their_derivatives(Loss loss) {
    LossFunction function = LossFunction.of(loss);
    DoubleStream.iterate(-5.03, error -> error < 5, error -> error + 0.11)
        .forEach(
            error -> {
              double slope = (function.value(error + 1e-6) - function.value(error - 1e-6)) / 2e-6;
              assertThat(function.derivative(error)).isCloseTo(slope, within(1e-6));
            });
  }

  private static Dense dense(int inputs, int outputs, boolean first) {
    LayerState state = new LayerState(inputs, outputs, false);
    SplittableRandom random = new SplittableRandom(4);
    for (float[] row : state.weights()) {
      for (int c = 0; c < outputs; c++) {
        row[c] = (float) (random.nextDouble() - 0.5);
      }
    }
    state.synchronizeFromWeights();
    return new Dense(KERNELS, state, ROWS, first, false, true);
  }

  private static LayerState normalised() {
    LayerState state = new LayerState(1, INPUTS, true);
    for (int c = 0; c < INPUTS; c++) {
      state.gamma()[c] = 0.5f + 0.25f * c;
      state.beta()[c] = 0.1f * c;
    }
    return state;
  }

  /** Compares the gradients of Σ coefficient · output with differences. */
  private void check(Stage stage, int inputs) {
    float[][] input = awayFromCorners(inputs);
    float[][] output = stage.forward(copy(input), ROWS, true);
    float[][] coefficients = matrix(ROWS, output[0].length);
    float[][] inputGradient = copy(stage.backward(copy(coefficients), ROWS));
    for (int r = 0; r < ROWS; r++) {
      for (int c = 0; c < inputs; c++) {
        assertThat((double) inputGradient[r][c])
            .as("gradient of input %d of row %d", c, r)
            .isCloseTo(slope(stage, input, coefficients, input[r], c), within(TOLERANCE));
      }
    }
    for (Parameter parameter : stage.parameters()) {
      stage.forward(copy(input), ROWS, true);
      stage.backward(copy(coefficients), ROWS);
      float[][] gradients = copy(parameter.gradients());
      for (int r = 0; r < parameter.rows(); r++) {
        for (int c = 0; c < parameter.columns(); c++) {
          assertThat((double) gradients[r][c])
              .as("gradient of parameter %d, %d", r, c)
              .isCloseTo(
                  slope(stage, input, coefficients, parameter.values()[r], c), within(TOLERANCE));
        }
      }
    }
  }

  private static double slope(
      Stage stage, float[][] input, float[][] coefficients, float[] varied, int c) {
    float original = varied[c];
    varied[c] = original + STEP;
    double above = weightedSum(stage, input, coefficients);
    varied[c] = original - STEP;
    double below = weightedSum(stage, input, coefficients);
    varied[c] = original;
    stage.parametersChanged();
    return (above - below) / (2 * STEP);
  }

  private static double weightedSum(Stage stage, float[][] input, float[][] coefficients) {
    stage.parametersChanged();
    float[][] output = stage.forward(copy(input), ROWS, true);
    double sum = 0;
    for (int r = 0; r < ROWS; r++) {
      for (int c = 0; c < coefficients[r].length; c++) {
        sum += (double) coefficients[r][c] * output[r][c];
      }
    }
    return sum;
  }

  /** Inputs between 0.1 and 1.1 away from 0, where activations have corners. */
  private float[][] awayFromCorners(int columns) {
    float[][] matrix = matrix(ROWS, columns);
    for (float[] row : matrix) {
      for (int c = 0; c < columns; c++) {
        row[c] += row[c] > 0 ? 0.1f : -0.1f;
      }
    }
    return matrix;
  }

  private float[][] matrix(int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int c = 0; c < columns; c++) {
        row[c] = (float) (2 * random.nextDouble() - 1);
      }
    }
    return matrix;
  }

  private static float[][] copy(float[][] matrix) {
    return Stream.of(matrix).map(float[]::clone).toArray(float[][]::new);
  }
}
