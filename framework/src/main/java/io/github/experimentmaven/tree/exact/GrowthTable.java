package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.TrainingInterruptedException;
import io.github.experimentmaven.tree.TrainingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What all trees of a forest share and none changes.
 *
 * @param codes {@code [columns, rows]}: the columns' values as {@link FloatOrder} codes them
 * @param featureIds {@code [columns]}
 * @param targets {@code [outputs, rows]}
 * @param orders {@code [lists, rows]}: row numbers in the order of the table; then, where
 *     thresholds are exact, in the order of each column; then, where medians are needed, of each
 *     target
 * @param reciprocals {@code [rows + 1]}: 1 / n, since a multiplication is faster than a division
 * @param weights {@code [rows]}; empty where all rows count alike
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record GrowthTable(
    int[][] codes,
    int[] featureIds,
    double[][] targets,
    int[][] orders,
    double[] reciprocals,
    Optional<double[]> weights) {

  /**
   * One table for all outputs, or one for each, with what they have in common only once.
   *
   * @param shared what has been made of the training table
   */
  static List<GrowthTable> of(TrainingTable table, ForestOptions options, SharedTables shared) {
    int[][] codes = shared.get(table, Form.CODES, int[][].class, () -> codes(table));
    List<int[]> orders = new ArrayList<>();
    orders.add(SortedRows.unsorted(table.rows()));
    if (options.thresholds() == Thresholds.EXACT) {
      orders.addAll(List.of(shared.get(table, Form.ORDERS, int[][].class, () -> orders(codes))));
    }
    double[] reciprocals = reciprocals(table.rows());
    if (options.jointOutputs()) {
      return List.of(
          of(
              codes,
              table.featureIds(),
              table.targets(),
              orders,
              reciprocals,
              table.weights(),
              options.criterion()));
    }
    return Arrays.stream(table.targets())
        .map(
            target ->
                of(
                    codes,
                    table.featureIds(),
                    new double[][] {target},
                    orders,
                    reciprocals,
                    table.weights(),
                    options.criterion()))
        .toList();
  }

  private static GrowthTable of(
      int[][] codes,
      int[] featureIds,
      double[][] targets,
      List<int[]> orders,
      double[] reciprocals,
      Optional<double[]> weights,
      Criterion criterion) {
    List<int[]> all = new ArrayList<>(orders);
    if (criterion == Criterion.ABSOLUTE_ERROR) {
      for (double[] target : targets) {
        all.add(SortedRows.by(target));
      }
    }
    return new GrowthTable(
        codes, featureIds, targets, all.toArray(int[][]::new), reciprocals, weights);
  }

  private static int[][] codes(TrainingTable table) {
    return Arrays.stream(table.columns()).map(FloatOrder::codes).toArray(int[][]::new);
  }

  private static int[][] orders(int[][] codes) {
    int[][] orders = new int[codes.length][];
    for (int column = 0; column < orders.length; column++) {
      TrainingInterruptedException.throwIfInterrupted(0);
      orders[column] = SortedRows.by(codes[column]);
    }
    return orders;
  }

  private static double[] reciprocals(int rows) {
    double[] reciprocals = new double[rows + 1];
    for (int n = 1; n < reciprocals.length; n++) {
      reciprocals[n] = 1.0 / n;
    }
    return reciprocals;
  }

  int rows() {
    return targets[0].length;
  }

  int outputs() {
    return targets.length;
  }

  /** The list in the order of a column, where thresholds are exact. */
  int orderOfColumn(int column) {
    return 1 + column;
  }

  /** The list in the order of a target, where medians are needed. */
  int orderOfTarget(int output) {
    return orders.length - targets.length + output;
  }

  /** What is made of a training table's columns for whatever forest. */
  private enum Form {
    CODES,
    ORDERS
  }
}
