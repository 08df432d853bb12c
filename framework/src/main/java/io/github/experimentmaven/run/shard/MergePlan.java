package io.github.experimentmaven.run.shard;

import io.github.experimentmaven.spec.problem.Count;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which trials of a run come from other machines.
 *
 * @param experiment the experiment's name
 * @param merged how many do
 * @param left how many do not, so that they are from the cache or trained here
 * @param missing how many trials each shard has whose archive is not there; only those with trials
 */
public record MergePlan(String experiment, int merged, int left, Map<Shard, Integer> missing) {

  /** Copies the numbers. */
  public MergePlan {
    Objects.requireNonNull(experiment, "experiment");
    missing = Map.copyOf(missing);
  }

  /** Returns for example {@code shard 3/8 is missing (12 trials)}, one sentence a missing shard. */
  public List<String> complaints() {
    return missing.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Shard::number)))
        .map(
            shard ->
                "shard %s of '%s' is missing (%s)"
                    .formatted(shard.getKey(), experiment, Count.of(shard.getValue(), "trial")))
        .toList();
  }
}
