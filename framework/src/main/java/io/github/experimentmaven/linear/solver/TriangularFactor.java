package io.github.experimentmaven.linear.solver;

import java.util.List;

/**
 * The upper triangular factor of a table with many rows, by Householder reflections that take in a
 * block of rows after the other (Golub and Van Loan, Matrix Computations, 5.2; Demmel et al.,
 * Communication-optimal parallel and sequential QR, 2012). The whole table is never laid out as one
 * matrix: a block stays in the processor's cache, and sparse columns stay sparse outside it.
 */
final class TriangularFactor {

  private static final int BLOCK_ROWS = 256;

  private final int features;
  private final int columns;
  private final double[][] triangle;
  private final double[][] block;

  private TriangularFactor(int features, int targets) {
    this.features = features;
    columns = features + targets;
    triangle = new double[features][columns];
    block = new double[columns][BLOCK_ROWS];
  }

  /** Reduces a table to as many rows as it has features, with the same products of columns. */
  static OrthogonalFactor.Input of(LinearProblem problem) {
    TriangularFactor factor =
        new TriangularFactor(problem.features().size(), problem.targets().size());
    for (int row = 0; row < problem.rows(); row += BLOCK_ROWS) {
      TrainingInterruptedException.throwIfInterrupted();
      int count = Math.min(BLOCK_ROWS, problem.rows() - row);
      factor.fill(problem.features(), 0, row, count);
      factor.fill(problem.targets(), factor.features, row, count);
      factor.eliminate(count);
    }
    return new OrthogonalFactor.Input(
        factor.transposed(0, factor.features), factor.transposed(factor.features, factor.columns));
  }

  private void fill(List<Column> source, int first, int row, int count) {
    for (int c = 0; c < source.size(); c++) {
      source.get(c).copyTo(row, count, block[first + c]);
    }
  }

  private void eliminate(int count) {
    for (int k = 0; k < features; k++) {
      double[] reflector = block[k];
      double squares = Vectors.dot(reflector, reflector, 0, count);
      if (squares == 0) {
        continue;
      }
      double[] row = triangle[k];
      double head = row[k];
      double length = Math.sqrt(head * head + squares);
      double diagonal = head > 0 ? -length : length;
      double factor = (diagonal - head) / diagonal;
      double scale = 1 / (head - diagonal);
      for (int i = 0; i < count; i++) {
        reflector[i] *= scale;
      }
      row[k] = diagonal;
      reflect(reflector, row, k + 1, factor, count);
    }
  }

  /** Reflects the columns after the reflector's, four at a time, each with sums of its own. */
  private void reflect(double[] reflector, double[] row, int first, double factor, int count) {
    int c = first;
    for (; c < columns - 3; c += 4) {
      double[] b0 = block[c];
      double[] b1 = block[c + 1];
      double[] b2 = block[c + 2];
      double[] b3 = block[c + 3];
      double sum0 = row[c];
      double sum1 = row[c + 1];
      double sum2 = row[c + 2];
      double sum3 = row[c + 3];
      for (int i = 0; i < count; i++) {
        double v = reflector[i];
        sum0 += v * b0[i];
        sum1 += v * b1[i];
        sum2 += v * b2[i];
        sum3 += v * b3[i];
      }
      subtract(factor * sum0, reflector, row, c, count);
      subtract(factor * sum1, reflector, row, c + 1, count);
      subtract(factor * sum2, reflector, row, c + 2, count);
      subtract(factor * sum3, reflector, row, c + 3, count);
    }
    for (; c < columns; c++) {
      double[] b0 = block[c];
      double sum = row[c];
      for (int i = 0; i < count; i++) {
        sum += reflector[i] * b0[i];
      }
      subtract(factor * sum, reflector, row, c, count);
    }
  }

  private void subtract(double factor, double[] reflector, double[] row, int column, int count) {
    row[column] -= factor;
    Vectors.addScaled(-factor, reflector, block[column], 0, count);
  }

  private double[][] transposed(int from, int to) {
    double[][] result = new double[to - from][features];
    for (int c = from; c < to; c++) {
      for (int k = 0; k < Math.min(features, c + 1); k++) {
        result[c - from][k] = triangle[k][c];
      }
    }
    return result;
  }
}
