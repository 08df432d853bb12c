package io.github.experimentmaven.linear.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A random table beside its columns, with what goes wrong in tables: correlated features, units of
 * very different sizes, indicators of a category, a constant column, equal columns.
 */
final class RandomProblem {

  private static final int CATEGORIES = 4;

  private final double[][] columns;
  private final double[] target;

  private RandomProblem(double[][] columns, double[] target) {
    this.columns = columns;
    this.target = target;
  }

  /** Correlated numbers in different units, and the indicators of one category. */
  static RandomProblem of(int rows, int numbers, long seed) {
    Random random = new Random(seed);
    double[][] columns = new double[numbers + CATEGORIES][rows];
    double[] target = new double[rows];
    double[] units = random.doubles(numbers).map(unit -> Math.pow(10, 6 * unit - 3)).toArray();
    double[] slopes = random.doubles(numbers, -1, 1).toArray();
    for (int r = 0; r < rows; r++) {
      double common = random.nextGaussian();
      int category = random.nextInt(CATEGORIES);
      columns[numbers + category][r] = 1;
      target[r] = 10 + category + 0.5 * random.nextGaussian();
      for (int c = 0; c < numbers; c++) {
        double value = common + random.nextGaussian();
        columns[c][r] = units[c] * (3 + value);
        target[r] += slopes[c] * value;
      }
    }
    return new RandomProblem(columns, target);
  }

  /** Small whole numbers, of which many columns correlate exactly alike with the target. */
  static RandomProblem ofWholeNumbers(long seed) {
    Random random = new Random(seed);
    int rows = 5 + random.nextInt(25);
    double[][] columns = new double[2 + random.nextInt(9)][rows];
    double[] target = new double[rows];
    for (int r = 0; r < rows; r++) {
      for (double[] column : columns) {
        column[r] = random.nextInt(3) - 1;
      }
      target[r] = random.nextInt(4);
    }
    return new RandomProblem(columns, target);
  }

  /** The table with a constant column in front and its first column once more behind. */
  RandomProblem withConstantAndEqualColumns() {
    double[][] more = new double[columns.length + 2][];
    more[0] = new double[target.length];
    Arrays.fill(more[0], 0.1);
    System.arraycopy(columns, 0, more, 1, columns.length);
    more[columns.length + 1] = columns[0];
    return new RandomProblem(more, target);
  }

  LinearProblem problem() {
    List<Column> features = new ArrayList<>();
    for (double[] column : columns) {
      features.add(column(column));
    }
    return new LinearProblem(target.length, features, List.of(column(target)));
  }

  private static Column column(double[] values) {
    ColumnBuilder builder = new ColumnBuilder(values.length);
    for (int r = 0; r < values.length; r++) {
      builder.add(r, values[r]);
    }
    return builder.build();
  }

  int rows() {
    return target.length;
  }

  int features() {
    return columns.length;
  }

  /** A feature minus its mean. */
  double[] centred(int feature) {
    return centred(columns[feature]);
  }

  /** What coefficients leave of the target, with the best intercept. */
  double[] rest(double[] coefficients) {
    double[] rest = centred(target);
    for (int c = 0; c < columns.length; c++) {
      double[] centred = centred(c);
      for (int r = 0; r < rest.length; r++) {
        rest[r] -= coefficients[c] * centred[r];
      }
    }
    return rest;
  }

  /** The product of each feature with what coefficients leave of the target. */
  double[] slopes(double[] coefficients) {
    double[] rest = rest(coefficients);
    double[] slopes = new double[columns.length];
    for (int c = 0; c < slopes.length; c++) {
      slopes[c] = product(centred(c), rest);
    }
    return slopes;
  }

  /** The norm of each feature minus its mean. */
  double norm(int feature) {
    double[] centred = centred(feature);
    return Math.sqrt(product(centred, centred));
  }

  /** The norm of the target minus its mean. */
  double targetNorm() {
    double[] centred = centred(target);
    return Math.sqrt(product(centred, centred));
  }

  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }
}
