package io.github.experimentmaven.search;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.spec.Part;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good a candidate is.
 *
 * @param value the metric of the validation rows; empty for one that failed
 * @param loss the same so that smaller is better; infinite for one that failed
 * @param rows what each validation row adds to the loss, where rows are looked at
 * @param failure why it failed
 */
record Score(OptionalDouble value, double loss, Optional<double[]> rows, Optional<String> failure) {

  Score {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(failure, "failure");
  }

  private static Score failed(String reason) {
    return new Score(
        OptionalDouble.empty(), Double.POSITIVE_INFINITY, Optional.empty(), Optional.of(reason));
  }

  /** Returns this score with another value in its place. */
  Score of(double other) {
    return new Score(OptionalDouble.of(other), loss, rows, failure);
  }

  /** Returns this score with what each row adds to the loss. */
  Score withRows(double[] losses) {
    return new Score(value, loss, Optional.of(losses), failure);
  }

  /** Returns how good a trial is by a metric. */
  static Score of(TrialResult result, Metric metric) {
    if (result.outcome() instanceof TrialOutcome.Failed failed) {
      return failed(failed.reason());
    }
    Scores scores = ((TrialOutcome.Completed) result.outcome()).scores().get(Part.VALIDATION);
    double value = scores.values().get(metric.name());
    if (Double.isNaN(value)) {
      return failed("the %s of the validation rows is no number".formatted(metric.name()));
    }
    return new Score(
        OptionalDouble.of(value),
        metric.lowerIsBetter() ? value : -value,
        Optional.empty(),
        Optional.empty());
  }
}
