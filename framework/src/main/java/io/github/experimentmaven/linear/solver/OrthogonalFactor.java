package io.github.experimentmaven.linear.solver;

import java.util.Arrays;
import java.util.List;

/**
 * The triangular factor of a table by Householder reflections with column pivoting (Businger and
 * Golub, Linear least squares solutions by Householder transformations, 1965). It ends where the
 * rest of every column is what rounding leaves of it, measured by the column's own size, so that
 * units do not matter.
 */
final class OrthogonalFactor {

  private static final double UNIT_ROUNDOFF = 0x1p-52;
  private static final double ROUNDING_OF_NORM = 64 * UNIT_ROUNDOFF;
  private static final double ROUNDING_OF_MEAN = 4 * UNIT_ROUNDOFF;

  /**
   * What is to be factorised, overwritten by it.
   *
   * @param features the columns of the features, {@code [features][rows]}
   * @param targets the columns of the targets, {@code [targets][rows]}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
  record Input(double[][] features, double[][] targets) {
    static Input of(LinearProblem problem) {
      return new Input(
          columns(problem.features(), problem.rows()), columns(problem.targets(), problem.rows()));
    }

    private static double[][] columns(List<Column> columns, int rows) {
      double[][] dense = new double[columns.size()][rows];
      for (int c = 0; c < dense.length; c++) {
        columns.get(c).copyTo(0, rows, dense[c]);
      }
      return dense;
    }
  }

  private final double[][] features;
  private final double[][] targets;
  private final double[] negligible;
  private final int rows;
  private final boolean[] used;

  private OrthogonalFactor(LinearProblem problem, Input input) {
    features = input.features();
    targets = input.targets();
    rows = features[0].length;
    used = new boolean[features.length];
    negligible = new double[features.length];
    double root = Math.sqrt(problem.weight());
    for (int c = 0; c < negligible.length; c++) {
      Column column = problem.features().get(c);
      negligible[c] =
          ROUNDING_OF_NORM * column.norm() + ROUNDING_OF_MEAN * root * Math.abs(column.mean());
    }
  }

  /**
   * The rows of the triangular factor, with columns in the order of the features, beside the
   * targets in the same coordinates.
   *
   * @param rows {@code [rank][features]}
   * @param targets {@code [targets][rank]}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
  record Rows(double[][] rows, double[][] targets) {}

  /** Factorises a table with at least one feature. */
  static Rows of(LinearProblem problem) {
    boolean tall = problem.rows() > 2 * problem.features().size();
    return new OrthogonalFactor(problem, tall ? TriangularFactor.of(problem) : Input.of(problem))
        .factorise();
  }

  private Rows factorise() {
    int rank = 0;
    while (rank < Math.min(rows, features.length)) {
      TrainingInterruptedException.throwIfInterrupted();
      int pivot = largest(rank);
      if (pivot < 0) {
        break;
      }
      used[pivot] = true;
      eliminate(features[pivot], rank);
      rank++;
    }
    return new Rows(transposed(features, rank), leading(targets, rank));
  }

  /** The unused column with the largest rest, or -1 if all rests are rounding. */
  private int largest(int from) {
    int largest = -1;
    double most = 0;
    for (int c = 0; c < features.length; c++) {
      if (!used[c]) {
        double rest = Math.sqrt(Vectors.dot(features[c], features[c], from, rows));
        if (rest > negligible[c] && rest > most) {
          most = rest;
          largest = c;
        }
      }
    }
    return largest;
  }

  private void eliminate(double[] pivot, int from) {
    double head = pivot[from];
    double length = Math.sqrt(Vectors.dot(pivot, pivot, from, rows));
    double diagonal = head > 0 ? -length : length;
    double[] reflector = pivot.clone();
    reflector[from] = head - diagonal;
    double factor = 1 / (diagonal * (diagonal - head));
    for (int c = 0; c < features.length; c++) {
      if (!used[c]) {
        reflect(reflector, factor, features[c], from);
      }
    }
    for (double[] target : targets) {
      reflect(reflector, factor, target, from);
    }
    for (int i = from + 1; i < rows; i++) {
      pivot[i] = 0;
    }
    pivot[from] = diagonal;
  }

  private void reflect(double[] reflector, double factor, double[] column, int from) {
    double sum = Vectors.dot(reflector, column, from, rows);
    Vectors.addScaled(-factor * sum, reflector, column, from, rows);
  }

  private static double[][] transposed(double[][] columns, int rank) {
    double[][] transposed = new double[rank][columns.length];
    for (int c = 0; c < columns.length; c++) {
      for (int k = 0; k < rank; k++) {
        transposed[k][c] = columns[c][k];
      }
    }
    return transposed;
  }

  private static double[][] leading(double[][] columns, int rank) {
    double[][] leading = new double[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      leading[c] = Arrays.copyOf(columns[c], rank);
    }
    return leading;
  }
}
