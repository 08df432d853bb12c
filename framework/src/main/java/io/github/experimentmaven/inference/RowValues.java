package io.github.experimentmaven.inference;

/** What each row adds to a metric. */
@FunctionalInterface
public interface RowValues {

  /**
   * Returns a value for each row whose mean is the metric.
   *
   * @param actual the observed values, {@code [rows]}
   * @param predicted the predictions, {@code [rows]}
   */
  double[] of(double[] actual, double[] predicted);

  /** What each row adds to a metric of rows that do not count alike. */
  @FunctionalInterface
  interface Weighted {

    /**
     * Returns a value for each row whose plain mean is the metric.
     *
     * @param actual the observed values, {@code [rows]}
     * @param predicted the predictions, {@code [rows]}
     * @param weights how much each row counts, {@code [rows]}
     */
    double[] of(double[] actual, double[] predicted, double[] weights);
  }
}
