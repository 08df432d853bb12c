package io.github.experimentmaven.metric;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.Resampled;
import io.github.experimentmaven.spec.extension.Extension;
import io.github.experimentmaven.spec.option.Range;

/**
 * A loss or a score of predictions against what was observed.
 *
 * <p>Implementations are registered in {@code
 * META-INF/services/io.github.experimentmaven.metric.Metric} and give the same bits everywhere:
 * sums in the order of the rows, no {@code Math.exp}, {@code log} or {@code pow}. They have no
 * options.
 */
public interface Metric extends Extension {

  /** Returns whether a smaller value is a better one. */
  boolean lowerIsBetter();

  /**
   * Returns how the metric depends on the rows evaluated, by which the gate tells a change from
   * another draw of rows. Unless said otherwise it draws rows again, which fits every metric and
   * takes 2,000 evaluations.
   */
  default Dependence dependence() {
    return new Dependence.Resampling(
        (actual, predicted) -> Resampled.of(actual, predicted, this::evaluate));
  }

  /**
   * Returns the values it can have, so that a threshold that nothing can meet is refused where it
   * is written; all numbers where nothing is known.
   */
  default Range range() {
    return Range.ANY;
  }

  /** Returns the options' schema, and the {@link #range} under {@code x-values}. */
  @Override
  default ObjectNode schema() {
    ObjectNode schema = Extension.super.schema();
    range().writeTo(schema.putObject("x-values"));
    return schema;
  }

  /**
   * Evaluates predictions of one output.
   *
   * @param actual the observed values, {@code [rows]}, at least one
   * @param predicted the predictions, {@code [rows]}
   * @return the value; NaN where it is not defined
   */
  double evaluate(double[] actual, double[] predicted);

  /** Returns whether {@link #evaluate(double[], double[], double[])} takes weights. */
  default boolean takesWeights() {
    return false;
  }

  /**
   * Evaluates predictions of one output for rows that do not count alike. A row of a whole weight
   * counts as that many equal rows of weight 1, and weights that are all 1 give the very value of
   * {@link #evaluate(double[], double[])}.
   *
   * @param actual the observed values, {@code [rows]}, at least one
   * @param predicted the predictions, {@code [rows]}
   * @param weights how much each row counts, {@code [rows]}, greater than 0
   * @return the value; NaN where it is not defined
   * @throws UnsupportedOperationException if the metric does not {@linkplain #takesWeights take
   *     weights}
   */
  default double evaluate(double[] actual, double[] predicted, double[] weights) {
    throw new UnsupportedOperationException("the metric " + name() + " takes no weights");
  }
}
