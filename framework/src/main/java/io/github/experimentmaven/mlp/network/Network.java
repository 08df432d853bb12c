package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.BatchNormOptions.Position;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link NetworkState} at work on batches, with working memory of its own. Networks may share a
 * state, as long as none of them trains; a single network serves one thread.
 */
public final class Network {

  private final Stage[] stages;
  private final List<Parameter> parameters;
  private final LossFunction loss;
  private final int outputs;
  private final float[][] outputGradient;

  private Network(
      Kernels kernels,
      MlpOptions options,
      NetworkState state,
      int capacity,
      RandomStream dropout,
      boolean training) {
    List<Stage> stages = new ArrayList<>();
    Position position = options.batchNorm().position();
    for (int i = 0; i < options.layers().size(); i++) {
      LayerOptions layer = options.layers().get(i);
      LayerState learnt = state.layers().get(i);
      boolean normaliseFirst = layer.batchNorm() && position == Position.BEFORE_ACTIVATION;
      stages.add(new Dense(kernels, learnt, capacity, i == 0, normaliseFirst, training));
      if (normaliseFirst) {
        stages.add(new BatchNorm(kernels, learnt, options.batchNorm(), capacity, true));
      }
      addActivation(stages, kernels, layer.activation(), learnt.outputs(), capacity);
      if (layer.batchNorm() && position == Position.AFTER_ACTIVATION) {
        stages.add(new BatchNorm(kernels, learnt, options.batchNorm(), capacity, false));
      }
      if (training && layer.dropout() > 0) {
        stages.add(new Dropout(kernels, dropout, layer.dropout(), learnt.outputs(), capacity));
      }
    }
    LayerState last = state.layers().get(options.layers().size());
    stages.add(new Dense(kernels, last, capacity, options.layers().isEmpty(), false, training));
    outputs = last.outputs();
    loss = LossFunction.of(options.loss());
    outputGradient = new float[training ? capacity : 0][outputs];
    this.stages = stages.toArray(Stage[]::new);
    parameters =
        training
            ? stages.stream().flatMap(stage -> stage.parameters().stream()).toList()
            : List.of();
  }

  /**
   * A network that trains and evaluates.
   *
   * @param capacity rows of the largest batch
   * @param dropout stream for {@link RandomStream.Purpose#DROPOUT}
   */
  public static Network forTraining(
      Kernels kernels, MlpOptions options, NetworkState state, int capacity, RandomStream dropout) {
    return new Network(kernels, options, state, capacity, dropout, true);
  }

  /**
   * A network that only evaluates.
   *
   * @param capacity rows of the largest batch
   */
  public static Network forInference(
      Kernels kernels, MlpOptions options, NetworkState state, int capacity) {
    RandomStream unused = RandomStream.of(0, RandomStream.Purpose.DROPOUT);
    return new Network(kernels, options, state, capacity, unused, false);
  }

  private static void addActivation(
      List<Stage> stages, Kernels kernels, Activation activation, int width, int capacity) {
    switch (activation) {
      case IDENTITY -> {
        // A stage that does nothing is none.
      }
      case RELU -> stages.add(new Relu(kernels, width));
      case TANH -> stages.add(new HyperbolicTangent(kernels, width));
      case LEAKY_RELU ->
          stages.add(new ScalarActivation(ScalarFunction.LEAKY_RELU, width, capacity));
      case ELU -> stages.add(new ScalarActivation(ScalarFunction.ELU, width, capacity));
      case GELU -> stages.add(new ScalarActivation(ScalarFunction.GELU, width, capacity));
      case SELU -> stages.add(new ScalarActivation(ScalarFunction.SELU, width, capacity));
      case SILU -> stages.add(new ScalarActivation(ScalarFunction.SILU, width, capacity));
      case SIGMOID -> stages.add(new ScalarActivation(ScalarFunction.SIGMOID, width, capacity));
      case SOFTPLUS -> stages.add(new ScalarActivation(ScalarFunction.SOFTPLUS, width, capacity));
    }
  }

  /**
   * Predictions in evaluation mode.
   *
   * @param input {@code [rows, inputs]}
   * @return {@code [rows, outputs]}, valid until the network's next use
   */
  public float[][] predict(float[][] input, int rows) {
    return forward(input, rows, false);
  }

  /**
   * The weighted sum of the loss over rows and outputs, in evaluation mode.
   *
   * @param input {@code [rows, inputs]}
   * @param target {@code [rows, outputs]}
   * @param weights how much each row counts, {@code [rows]}
   */
  public double evaluate(float[][] input, float[][] target, double[] weights, int rows) {
    return sumOfLosses(predict(input, rows), target, weights, rows);
  }

  /**
   * A pass forward and backward in training mode, after which the gradients of the batch's mean of
   * loss times weight are set. The batch norm's means and spreads are those of all rows alike.
   *
   * @param input {@code [rows, inputs]}
   * @param target {@code [rows, outputs]}
   * @param weights how much each row counts, {@code [rows]}, with a mean of 1 over all batches
   * @return the weighted sum of the loss over rows and outputs
   */
  public double accumulateGradients(float[][] input, float[][] target, double[] weights, int rows) {
    float[][] prediction = forward(input, rows, true);
    double perElement = 1.0 / ((double) rows * outputs);
    for (int r = 0; r < rows; r++) {
      for (int o = 0; o < outputs; o++) {
        double error = (double) prediction[r][o] - target[r][o];
        outputGradient[r][o] = (float) (loss.derivative(error) * (weights[r] * perElement));
      }
    }
    double sum = sumOfLosses(prediction, target, weights, rows);
    float[][] gradient = outputGradient;
    for (int i = stages.length - 1; i >= 0; i--) {
      gradient = stages[i].backward(gradient, rows);
    }
    return sum;
  }

  private float[][] forward(float[][] input, int rows, boolean training) {
    float[][] values = input;
    for (Stage stage : stages) {
      values = stage.forward(values, rows, training);
    }
    return values;
  }

  private double sumOfLosses(float[][] prediction, float[][] target, double[] weights, int rows) {
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      for (int o = 0; o < outputs; o++) {
        sum += weights[r] * loss.value((double) prediction[r][o] - target[r][o]);
      }
    }
    return sum;
  }

  /** What the network learns, in a fixed order. */
  List<Parameter> parameters() {
    return parameters;
  }

  /** Call after changing parameters. */
  void parametersChanged() {
    for (Stage stage : stages) {
      stage.parametersChanged();
    }
  }
}
