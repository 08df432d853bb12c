package io.github.experimentmaven.run.shard;

import io.github.experimentmaven.run.shard.ShardFacts.OfExperiment;
import io.github.experimentmaven.run.shard.ShardFacts.OfTrial;
import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether trials of archives are those that a build is about to need.
 *
 * @param experiment the experiment's name
 * @param framework the version of this framework
 * @param file the SHA-256 of the experiment's file
 * @param data the SHA-256 of its data
 * @param keys the keys of its trials
 */
public record ShardFit(
    String experiment, String framework, String file, String data, Set<String> keys) {

  /** Copies the keys. */
  public ShardFit {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(data, "data");
    keys = Set.copyOf(keys);
  }

  /**
   * Checks that every trial of the experiment is one of the build's.
   *
   * @throws UnfitShardException if there is another one, with what differs
   */
  public void require(Shards shards) {
    for (ShardArchive archive : shards.archives()) {
      for (OfExperiment part : archive.facts().experiments()) {
        if (part.name().equals(experiment)) {
          require(archive, part);
        }
      }
    }
  }

  private void require(ShardArchive archive, OfExperiment part) {
    List<OfTrial> others =
        part.trials().stream().filter(trial -> !keys.contains(trial.key())).toList();
    if (!others.isEmpty()) {
      int all = part.trials().size();
      throw new UnfitShardException(
          ("%s was made of other inputs: %s of its %s of '%s' %s this build's (%s). %s. Build"
                  + " all shards and the merge from the same commit, with the same parameters")
              .formatted(
                  archive.file(),
                  others.size() == all ? "none" : others.size(),
                  Count.of(all, "trial"),
                  experiment,
                  others.size() == all ? "is" : "are not",
                  others.stream().map(OfTrial::model).distinct().collect(Collectors.joining(", ")),
                  difference(archive.facts(), part)));
    }
  }

  private String difference(ShardFacts facts, OfExperiment part) {
    List<String> differences = new ArrayList<>();
    if (!facts.framework().equals(framework)) {
      differences.add("version %s of the plugin, here %s".formatted(facts.framework(), framework));
    }
    if (!part.data().equals(data)) {
      differences.add("other data");
    }
    if (!part.file().equals(file)) {
      differences.add("another experiment file");
    }
    return differences.isEmpty()
        ? "The code of its types, the files it reads, or the values set on the command line differ"
        : "It is of " + String.join(", ", differences);
  }
}
