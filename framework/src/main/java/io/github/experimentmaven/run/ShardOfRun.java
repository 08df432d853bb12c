package io.github.experimentmaven.run;

import io.github.experimentmaven.run.shard.ShardFacts.OfExperiment;
import io.github.experimentmaven.run.shard.ShardFacts.OfTrial;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What training one shard of an experiment gave.
 *
 * @param facts what is said of its completed trials
 * @param entries the file of each completed trial, by key; there as long as the run's store is open
 * @param results what became of each of its trials
 * @param left the names of models that are trained where shards are merged, as their results may
 *     differ from machine to machine or their code cannot be read
 */
public record ShardOfRun(
    OfExperiment facts, Map<String, Path> entries, List<TrialResult> results, List<String> left) {

  /** Copies the collections. */
  public ShardOfRun {
    Objects.requireNonNull(facts, "facts");
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    results = List.copyOf(results);
    left = List.copyOf(left);
  }

  /** Collects what is said of results, and where they are. */
  static ShardOfRun of(ReadyExperiment ready, List<TrialResult> results) {
    Map<String, Path> entries = new LinkedHashMap<>();
    List<OfTrial> trials = new ArrayList<>();
    for (TrialResult result : results) {
      if (result.stored().isPresent()) {
        Trial trial = result.trial();
        String key = ready.memory().digest(trial).orElseThrow();
        trials.add(new OfTrial(trial.model().name(), trial.seed(), trial.fold(), key));
        entries.put(key, result.stored().get().file());
      }
    }
    Experiment experiment = ready.plan().experiment();
    Set<Trial> movable = new HashSet<>(ready.movable());
    return new ShardOfRun(
        new OfExperiment(
            experiment.name(), experiment.origin().sha256(), ready.data().sha256(), trials),
        entries,
        results,
        ready.plan().trials().stream()
            .filter(trial -> !movable.contains(trial))
            .map(trial -> trial.model().name())
            .distinct()
            .toList());
  }
}
