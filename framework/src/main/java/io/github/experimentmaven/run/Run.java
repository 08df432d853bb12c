package io.github.experimentmaven.run;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.run.memory.InputFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run gave.
 *
 * @param plan what was to be done
 * @param data the rows it used
 * @param folds the parts of those rows
 * @param splitFiles the SHA-256 of each file of row indices, by the experiment file's name for it
 * @param inputs the files that models read beside the data
 * @param code the SHA-256 of the class path of types that are not the framework's own; empty where
 *     there are none
 * @param results what became of each trial, in the order of the plan
 * @param startedAt when the run started; never part of a result table
 * @param duration how long it took; never part of a result table
 * @param threads how many trials ran at a time
 */
public record Run(
    Plan plan,
    LoadedData data,
    List<Fold> folds,
    Map<String, String> splitFiles,
    InputFiles inputs,
    Optional<String> code,
    List<TrialResult> results,
    Instant startedAt,
    Duration duration,
    int threads) {

  /** Copies the collections. */
  public Run {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(code, "code");
    folds = List.copyOf(folds);
    splitFiles = Collections.unmodifiableMap(new LinkedHashMap<>(splitFiles));
    results = List.copyOf(results);
  }

  /** Returns this run without what a store kept of it, for when the store is closed. */
  public Run unstored() {
    return new Run(
        plan,
        data,
        folds,
        splitFiles,
        inputs,
        code,
        results.stream().map(TrialResult::unstored).toList(),
        startedAt,
        duration,
        threads);
  }
}
