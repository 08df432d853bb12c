package io.github.experimentmaven.run;

import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.memory.TrialOrigin.Merged;
import io.github.experimentmaven.run.shard.Merge;
import io.github.experimentmaven.run.shard.MergePlan;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.shard.ShardArchive;
import io.github.experimentmaven.run.shard.ShardFit;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.spec.Experiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run that is put together of shards does beside training what is left. */
final class Merging {

  private Merging() {}

  /**
   * Returns which trials come from other machines.
   *
   * @throws io.github.experimentmaven.run.shard.UnfitShardException if an archive has other trials
   *     of the experiment
   */
  static MergePlan plan(ReadyExperiment ready, Merge merge) {
    Experiment experiment = ready.plan().experiment();
    List<Trial> trials = ready.plan().trials();
    TrialMemory memory = ready.memory();
    new ShardFit(
            experiment.name(),
            merge.framework(),
            experiment.origin().sha256(),
            ready.data().sha256(),
            trials.stream()
                .flatMap(trial -> memory.digest(trial).stream())
                .collect(Collectors.toSet()))
        .require(merge.shards());
    long merged = trials.stream().filter(trial -> memory.archive(trial).isPresent()).count();
    return new MergePlan(
        experiment.name(),
        (int) merged,
        trials.size() - (int) merged,
        missing(experiment.name(), ready.movable(), merge));
  }

  private static Map<Shard, Integer> missing(String name, List<Trial> movable, Merge merge) {
    Map<Shard, Integer> missing = new LinkedHashMap<>();
    for (Shard shard : merge.shards().missing()) {
      int trials = shard.of(name, movable).size();
      if (trials > 0) {
        missing.put(shard, trials);
      }
    }
    return missing;
  }

  /** Returns the results that are checked: of each archive those with the lowest keys. */
  static List<TrialResult> sample(List<TrialResult> results, Merge merge) {
    Map<ShardArchive, List<TrialResult>> byArchive = new LinkedHashMap<>();
    for (TrialResult result : results) {
      merged(result)
          .ifPresent(
              origin ->
                  byArchive
                      .computeIfAbsent(origin.archive(), archive -> new ArrayList<>())
                      .add(result));
    }
    List<TrialResult> sample = new ArrayList<>();
    for (List<TrialResult> ofArchive : byArchive.values()) {
      ofArchive.stream()
          .sorted(Comparator.comparing(result -> merged(result).orElseThrow().key()))
          .limit((long) Math.ceil(merge.check() * ofArchive.size()))
          .forEach(sample::add);
    }
    return sample;
  }

  /** Keeps what came from other machines for later runs. */
  static void accept(List<TrialResult> results, TrialMemory memory) {
    results.forEach(result -> merged(result).ifPresent(memory::accept));
  }

  private static Optional<Merged> merged(TrialResult result) {
    return result.origin() instanceof Merged origin ? Optional.of(origin) : Optional.empty();
  }
}
