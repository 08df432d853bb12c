package io.github.experimentmaven.linear.solver;

/** Loops over arrays whose sums have one order on every machine. */
final class Vectors {

  private Vectors() {}

  /** The sum of products of two arrays. */
  static double dot(double[] a, double[] b) {
    return dot(a, b, 0, a.length);
  }

  /**
   * The sum of products from one index up to, but not including, another: four partial sums of
   * every fourth product, then the sum of the four. Several sums hide the time of an addition.
   */
  static double dot(double[] a, double[] b, int from, int to) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
    }
    for (; i < to; i++) {
      sum0 += a[i] * b[i];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /** Adds a multiple of an array to another. */
  static void addScaled(double factor, double[] x, double[] y) {
    addScaled(factor, x, y, 0, y.length);
  }

  /** Adds a multiple of an array to another, from one index up to, but not including, another. */
  static void addScaled(double factor, double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] += factor * x[i];
    }
  }
}
