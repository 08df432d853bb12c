package io.github.experimentmaven.linear.solver;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The features with a variance, each divided by its norm, so that units do not matter, and the
 * products of these columns, computed where they are first needed.
 */
final class StandardizedProblem {

  /** 256 MiB of products are kept; further columns of them are computed anew each time. */
  private static final int KEPT_PRODUCTS = 1 << 25;

  private final LinearProblem problem;
  private final int[] features;
  private final double[][] products;
  private int kept;

  StandardizedProblem(LinearProblem problem) {
    this.problem = problem;
    List<Column> columns = problem.features();
    features = IntStream.range(0, columns.size()).filter(f -> columns.get(f).norm() > 0).toArray();
    products = new double[features.length][];
  }

  /** How many features have a variance. */
  int size() {
    return features.length;
  }

  /** The norm of a column before it was divided by it. */
  double norm(int index) {
    return column(index).norm();
  }

  private Column column(int index) {
    return problem.features().get(features[index]);
  }

  /** The products of one column with all columns. */
  double[] products(int index) {
    if (products[index] != null) {
      return products[index];
    }
    TrainingInterruptedException.throwIfInterrupted();
    double[] computed = new double[features.length];
    for (int i = 0; i < computed.length; i++) {
      computed[i] = products[i] == null ? product(index, i) : products[i][index];
    }
    if ((long) (kept + 1) * features.length <= KEPT_PRODUCTS) {
      kept++;
      products[index] = computed;
    }
    return computed;
  }

  /** A column's product with itself is 1, which rounding would leave to chance. */
  private double product(int a, int b) {
    return a == b ? 1 : column(a).dot(column(b)) / (norm(a) * norm(b));
  }

  /** The products of all columns with a target that is divided by its norm. */
  double[] correlations(Column target) {
    double[] correlations = new double[features.length];
    for (int i = 0; i < correlations.length; i++) {
      correlations[i] = column(i).dot(target) / (norm(i) * target.norm());
    }
    return correlations;
  }

  /**
   * The products of all columns with what some weights leave of a target, computed from the table
   * itself and not from products, which are exact to half the digits only.
   */
  double[] restCorrelations(Column target, double[] weights) {
    double[] rest = new double[problem.rows()];
    target.addTo(rest, 1 / target.norm());
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        column(i).addTo(rest, -weights[i] / norm(i));
      }
    }
    double[] correlations = new double[features.length];
    for (int i = 0; i < correlations.length; i++) {
      correlations[i] = column(i).dot(rest) / norm(i);
    }
    return correlations;
  }

  /** Turns weights of these columns into coefficients of the features, 0 for constant ones. */
  double[] coefficients(Column target, double[] weights) {
    double[] coefficients = new double[problem.features().size()];
    for (int i = 0; i < weights.length; i++) {
      coefficients[features[i]] = weights[i] * target.norm() / norm(i);
    }
    return coefficients;
  }
}
