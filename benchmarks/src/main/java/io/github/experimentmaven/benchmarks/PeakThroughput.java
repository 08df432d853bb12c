package io.github.experimentmaven.benchmarks;

/**
 * The float32 throughput of one core in plain Java on data in the first-level cache, with separate
 * multiplications and additions: what no kernel that keeps every rounding can exceed.
 */
final class PeakThroughput {

  private static final int LENGTH = 1024;
  private static final int PASSES = 200_000;
  private static final int TRIALS = 7;
  private static final int OPERATIONS = 16;

  private PeakThroughput() {}

  /** Floating-point operations a second, the best of several trials. */
  static double multiplyAndAdd() {
    float[] values = new float[LENGTH];
    double best = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Stopwatch stopwatch = new Stopwatch();
      for (int pass = 0; pass < PASSES; pass++) {
        chain(values, 0.5f, 0.25f);
      }
      double operations = (double) OPERATIONS * LENGTH * PASSES;
      best = Math.max(best, operations / stopwatch.read().processor());
    }
    if (!(values[LENGTH - 1] > 0)) {
      throw new IllegalStateException("the work was not done");
    }
    return best;
  }

  private static void chain(float[] values, float a, float b) {
    for (int i = 0; i < values.length; i++) {
      float x = values[i];
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      x = x * a + b;
      values[i] = x;
    }
  }
}
