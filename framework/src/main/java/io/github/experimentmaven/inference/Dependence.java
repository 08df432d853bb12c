package io.github.experimentmaven.inference;

import java.util.Optional;
import java.util.function.BiFunction;

/** How a metric depends on the rows evaluated, which decides how a difference of it is judged. */
public sealed interface Dependence {

  /** Says the way in which differences are judged, for people. */
  String description();

  /** Returns what each row adds to the metric; empty where it is not made of what rows add. */
  default Optional<RowValues> rows() {
    return Optional.empty();
  }

  /**
   * Returns what each row adds to the metric where rows do not count alike; empty where that is not
   * known, so that differences are judged by seeds alone.
   */
  default Optional<RowValues.Weighted> weighted() {
    return Optional.empty();
  }

  /**
   * The metric is the mean of a value of each row, for example a squared error: judged by {@link
   * PairedDifferences#ofRows}.
   *
   * @param values each row's value
   */
  record MeanOfRows(RowValues values) implements Dependence {

    @Override
    public Optional<RowValues> rows() {
      return Optional.of(values);
    }

    @Override
    public Optional<RowValues.Weighted> weighted() {
      return Optional.of(
          (actual, predicted, weights) ->
              Influence.weightedMean(values.of(actual, predicted), weights));
    }

    @Override
    public String description() {
      return "by rows";
    }
  }

  /**
   * The metric is a smooth function of means of rows: judged as a mean of rows too, of the metric
   * plus each row's {@linkplain Influence influence} on it, whose mean is the metric and whose
   * variance is that of the metric to first order.
   *
   * @param values each row's value
   * @param weightedValues each row's value where rows do not count alike
   */
  record Linearized(RowValues values, RowValues.Weighted weightedValues) implements Dependence {

    @Override
    public Optional<RowValues> rows() {
      return Optional.of(values);
    }

    @Override
    public Optional<RowValues.Weighted> weighted() {
      return Optional.of(weightedValues);
    }

    @Override
    public String description() {
      return "by rows, through their influence";
    }
  }

  /**
   * The metric changes in steps as rows do, for example a median: judged by {@link
   * PairedDifferences#ofResamples}.
   *
   * @param values from observations and predictions to the metric of rows drawn again
   */
  record Resampling(BiFunction<double[], double[], Resampled> values) implements Dependence {

    @Override
    public String description() {
      return "by rows drawn again";
    }
  }

  /**
   * Nothing is known of other rows, for example of the largest error, which one row decides: judged
   * by {@link PairedDifferences#ofSeeds}.
   */
  record SeedsOnly() implements Dependence {

    @Override
    public String description() {
      return "by seeds alone, which says nothing of other rows";
    }
  }
}
