package io.github.experimentmaven.tree.boosting;

import static io.github.experimentmaven.tree.histogram.PackedGradients.blocks;
import static io.github.experimentmaven.tree.histogram.PackedGradients.end;
import static io.github.experimentmaven.tree.histogram.PackedGradients.start;

import io.github.experimentmaven.tree.Workers;
import java.util.Arrays;

/**
 * What is predicted for rows so far, and what is lost by it. Sums are added block by block, whoever
 * computes the blocks.
 */
final class Predictions {

  private final Rows rows;
  private final double[] values;
  private final LossFunction loss;
  private final Workers workers;
  private final double[] blockSums;

  /** Predicts the same for all rows. */
  Predictions(Rows rows, double constant, LossFunction loss, Workers workers) {
    this.rows = rows;
    this.loss = loss;
    this.workers = workers;
    values = new double[rows.targets().length];
    Arrays.fill(values, constant);
    blockSums = new double[blocks(values.length)];
  }

  /** The rows. */
  Rows rows() {
    return rows;
  }

  /** The predictions, {@code [rows]}, for trees to add to. */
  double[] values() {
    return values;
  }

  /**
   * Takes over predictions.
   *
   * @throws IllegalArgumentException if they are of more or fewer rows
   */
  void set(double[] predictions) {
    if (predictions.length != values.length) {
      throw new IllegalArgumentException(
          "predictions of " + predictions.length + " rows, expected " + values.length);
    }
    System.arraycopy(predictions, 0, values, 0, values.length);
  }

  /** Puts the loss's negative gradients into an array, {@code [rows]}. */
  void gradients(double[] gradients) {
    workers.run(
        blockSums.length,
        block ->
            loss.gradients(
                rows.targets(), values, gradients, start(block), end(block, values.length)));
  }

  /** Puts the residuals of some rows into the same places of an array as their numbers have. */
  void residuals(int[] numbers, int from, int to, double[] residuals) {
    double[] targets = rows.targets();
    for (int i = from; i < to; i++) {
      residuals[i] = targets[numbers[i]] - values[numbers[i]];
    }
  }

  /** The sum of the rows' losses. */
  double loss() {
    workers.run(
        blockSums.length,
        block ->
            blockSums[block] =
                loss.sum(rows.targets(), values, start(block), end(block, values.length)));
    double sum = 0;
    for (double blockSum : blockSums) {
      sum += blockSum;
    }
    return sum;
  }
}
