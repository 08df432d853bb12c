package io.github.experimentmaven.linear.solver;

import java.util.Arrays;

/**
 * A column without variance.
 *
 * @param mean its only value
 */
record ConstantColumn(double mean) implements Column {

  @Override
  public double norm() {
    return 0;
  }

  @Override
  public double dot(double[] centred) {
    return 0;
  }

  @Override
  public double dot(Column other) {
    return 0;
  }

  @Override
  public void addTo(double[] vector, double factor) {
    // Nothing differs from the mean.
  }

  @Override
  public void copyTo(int from, int count, double[] target) {
    Arrays.fill(target, 0, count, 0);
  }
}
