package io.github.experimentmaven.linear.solver;

/**
 * Rotates the rows of a triangular factor until they are orthogonal to each other: one-sided Jacobi
 * (Hestenes, Inversion of matrices by biorthogonalization, 1958; Drmač and Veselić, New fast and
 * accurate Jacobi SVD algorithm, 2008). The norms of the rows are then the singular values of the
 * table, their directions its right singular vectors, and the targets' coordinates are rotated
 * along.
 */
final class SingularVectors {

  private static final double UNIT_ROUNDOFF = 0x1p-52;
  private static final double LARGE_COTANGENT = 0x1p27;
  private static final int MAX_SWEEPS = 60;

  private final double[][] rows;
  private final double[][] targets;
  private final double[] squares;
  private final double orthogonal;

  private SingularVectors(OrthogonalFactor.Rows factor) {
    rows = factor.rows();
    targets = factor.targets();
    squares = new double[rows.length];
    orthogonal = rows.length == 0 ? 0 : UNIT_ROUNDOFF * Math.sqrt(rows[0].length);
  }

  /** Overwrites the rows and targets of a factor. */
  static void rotate(OrthogonalFactor.Rows factor) {
    SingularVectors vectors = new SingularVectors(factor);
    int sweep = 0;
    while (vectors.sweep() && sweep < MAX_SWEEPS) {
      sweep++;
    }
  }

  /** Rotates every pair of rows once, the longest rows first; whether any was not orthogonal. */
  private boolean sweep() {
    for (int k = 0; k < rows.length; k++) {
      squares[k] = Vectors.dot(rows[k], rows[k]);
    }
    boolean rotated = false;
    for (int p = 0; p < rows.length - 1; p++) {
      TrainingInterruptedException.throwIfInterrupted();
      swap(p, longest(p));
      for (int q = p + 1; q < rows.length; q++) {
        rotated |= rotate(p, q);
      }
    }
    return rotated;
  }

  private int longest(int from) {
    int longest = from;
    for (int k = from + 1; k < rows.length; k++) {
      if (squares[k] > squares[longest]) {
        longest = k;
      }
    }
    return longest;
  }

  private void swap(int p, int q) {
    double[] row = rows[p];
    rows[p] = rows[q];
    rows[q] = row;
    double square = squares[p];
    squares[p] = squares[q];
    squares[q] = square;
    for (double[] target : targets) {
      double coordinate = target[p];
      target[p] = target[q];
      target[q] = coordinate;
    }
  }

  private boolean rotate(int p, int q) {
    double product = Vectors.dot(rows[p], rows[q]);
    double lengths = Math.sqrt(squares[p]) * Math.sqrt(squares[q]);
    if (!(Math.abs(product) > orthogonal * lengths)) {
      return false;
    }
    double tangent = tangent((squares[q] - squares[p]) / (2 * product));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = cosine * tangent;
    rotate(rows[p], rows[q], cosine, sine);
    for (double[] target : targets) {
      double x = target[p];
      double y = target[q];
      target[p] = cosine * x - sine * y;
      target[q] = sine * x + cosine * y;
    }
    squares[p] = Math.max(0, squares[p] - tangent * product);
    squares[q] = Math.max(0, squares[q] + tangent * product);
    return true;
  }

  /** The smaller angle of the two that make a pair orthogonal. */
  private static double tangent(double cotangentOfTwice) {
    double size = Math.abs(cotangentOfTwice);
    double tangent = size > LARGE_COTANGENT ? 0.5 / size : 1 / (size + Math.sqrt(1 + size * size));
    return cotangentOfTwice < 0 ? -tangent : tangent;
  }

  private static void rotate(double[] x, double[] y, double cosine, double sine) {
    for (int i = 0; i < x.length; i++) {
      double a = x[i];
      double b = y[i];
      x[i] = cosine * a - sine * b;
      y[i] = sine * a + cosine * b;
    }
  }
}
