package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.mlp.option.Activation;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.util.List;

/**
 * A network that is measured, with batch normalisation and Adam at 0.001: 16, 128 and 64 units with
 * ReLU, then some with tanh.
 *
 * @param lastUnits units of the layer with tanh
 * @param dropout probability in every layer
 */
record ReportNetwork(String title, int lastUnits, Loss loss, double dropout) {

  static final ReportNetwork NETWORK_1 = new ReportNetwork("network-1", 64, new Loss.Mse(), 0);
  static final ReportNetwork NETWORK_2 = new ReportNetwork("network-2", 32, new Loss.Mae(), 0);
  static final ReportNetwork NETWORK_3 = new ReportNetwork("network-3", 128, new Loss.Huber(), 0.2);
  static final List<ReportNetwork> ALL = List.of(NETWORK_1, NETWORK_2, NETWORK_3);

  private static final int EPOCHS = 100;

  MlpOptions options() {
    return options(EPOCHS);
  }

  MlpOptions options(int epochs) {
    return MlpOptions.builder()
        .layer(layer(16, Activation.RELU))
        .layer(layer(128, Activation.RELU))
        .layer(layer(64, Activation.RELU))
        .layer(layer(lastUnits, Activation.TANH))
        .loss(loss)
        .epochs(epochs)
        .build();
  }

  private LayerOptions layer(int units, Activation activation) {
    return new LayerOptions(units, activation, dropout, true);
  }

  /**
   * Floating-point operations of matrix products that training needs for a run: six for each weight
   * and training row (four in the first layer, which needs no gradient of its inputs), two for each
   * weight and validation row.
   */
  double operations(int columns, int trainingRows, int validationRows) {
    double weights = 16.0 * 128 + 128 * 64 + 64 * lastUnits + lastUnits;
    double first = 16.0 * columns;
    double perEpoch =
        (6 * weights + 4 * first) * trainingRows + 2 * (weights + first) * validationRows;
    return perEpoch * EPOCHS;
  }
}
