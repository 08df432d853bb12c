package io.github.experimentmaven.run;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.split.Fold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a run gave.
 *
 * @param plan what was to be done
 * @param data the rows it used
 * @param folds the parts of those rows
 * @param results what became of each trial, in the order of the plan
 * @param startedAt when the run started; never part of a result table
 * @param duration how long it took; never part of a result table
 * @param threads how many trials ran at a time
 */
public record Run(
    Plan plan,
    LoadedData data,
    List<Fold> folds,
    List<TrialResult> results,
    Instant startedAt,
    Duration duration,
    int threads) {

  /** Copies the lists. */
  public Run {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(duration, "duration");
    folds = List.copyOf(folds);
    results = List.copyOf(results);
  }
}
