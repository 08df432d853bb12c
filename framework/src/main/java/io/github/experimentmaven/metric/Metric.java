package io.github.experimentmaven.metric;

/**
 * A loss or a score of predictions against what was observed.
 *
 * <p>Implementations are registered in {@code
 * META-INF/services/io.github.experimentmaven.metric.Metric}, have a public constructor without
 * parameters, keep no state, and give the same bits everywhere: sums in the order of the rows, no
 * {@code Math.exp}, {@code log} or {@code pow}.
 */
public interface Metric {

  /** Returns the name that files and tables use, for example {@code rmse}. */
  String name();

  /** Returns one sentence for people. */
  String description();

  /** Returns whether a smaller value is a better one. */
  boolean lowerIsBetter();

  /**
   * Evaluates predictions of one output.
   *
   * @param actual the observed values, {@code [rows]}, at least one
   * @param predicted the predictions, {@code [rows]}
   * @return the value; NaN where it is not defined
   */
  double evaluate(double[] actual, double[] predicted);
}
