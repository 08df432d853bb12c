package io.github.experimentmaven.result.importance;

import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What columns are worth to a model: the rise of its loss where their values change places.
 *
 * @param model the model's name
 * @param part the rows it is measured on
 * @param metric the name of the loss
 * @param rank the place among the model's columns, from 1; 0 where it is of all columns together
 * @param columns the columns that changed places together; none where all did
 * @param rows how many rows of one repeat it was measured on
 * @param trials how many trainings it is the mean of
 * @param rise the mean rise of the loss; NaN where a prediction was no finite number
 * @param interval where the rise lies in other rows and with other seeds, with a confidence of
 *     {@link #CONFIDENCE}; empty where nothing says so
 * @param share the rise in proportion to that of all columns together; empty where the latter is
 *     not certainly above 0
 */
public record Importance(
    String model,
    Part part,
    String metric,
    int rank,
    List<String> columns,
    int rows,
    int trials,
    double rise,
    Optional<ConfidenceInterval> interval,
    OptionalDouble share) {

  /** The confidence of intervals. */
  public static final double CONFIDENCE = 0.95;

  /** Copies the list. */
  public Importance {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(share, "share");
    columns = List.copyOf(columns);
  }

  /** Returns whether it is of all columns together. */
  public boolean ofAll() {
    return rank == 0;
  }

  /** Returns this with another rank. */
  Importance ranked(int place) {
    return new Importance(model, part, metric, place, columns, rows, trials, rise, interval, share);
  }

  /** Returns this with its share of what all columns are worth. */
  Importance shareOf(Importance all) {
    boolean known = all.rise > 0 && all.interval.filter(interval -> interval.low() <= 0).isEmpty();
    return new Importance(
        model,
        part,
        metric,
        rank,
        columns,
        rows,
        trials,
        rise,
        interval,
        known && Double.isFinite(rise)
            ? OptionalDouble.of(rise / all.rise)
            : OptionalDouble.empty());
  }
}
