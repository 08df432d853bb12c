package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.FrameworkVersion;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.ShardOfRun;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.shard.MergePlan;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.shard.ShardArchive;
import io.github.experimentmaven.run.shard.ShardFacts;
import io.github.experimentmaven.run.shard.Shards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Machines that train shards of a study, each with a store of its own, and one that puts them
 * together.
 *
 * @param folder where all of them have their files
 * @param told what the merging one is told
 */
record Machines(Path folder, List<MergePlan> told) {

  static final String PROJECT = "example:study";

  /** A constant, and a tree and a network of three seeds. */
  static final String SMALL =
      """
      seeds: [1, 2, 3]
      models:
        constant: {type: mean}
        tree: {type: cart, max_depth: 3, max_features: 0.7}
        network: {type: mlp, layers: [4 relu], epochs: 3}
      """;

  Path alone(Study study) throws Exception {
    Path results = folder.resolve("results-alone");
    study.runInto(results);
    return results;
  }

  Path merge(Study study, List<Path> archives, double check) throws Exception {
    Path results = folder.resolve("results-merge");
    RunListener listener =
        new RunListener() {
          @Override
          public void onMerge(MergePlan merge) {
            told.add(merge);
          }
        };
    try (TrialStore store = store("merge");
        Shards shards = Shards.open(archives, PROJECT)) {
      study
          .run(RunOptions.standard().listener(listener).keeping(store).merging(shards, check))
          .write(results);
    }
    return results;
  }

  Path shard(Study study, Shard shard) throws Exception {
    Path archive = folder.resolve("shard-%d-of-%d.zip".formatted(shard.number(), shard.count()));
    try (TrialStore store = store("shard-" + shard.number())) {
      ShardOfRun run = study.runShard(shard, RunOptions.standard().keeping(store));
      ShardArchive.write(
          archive,
          ShardFacts.of(shard, PROJECT, FrameworkVersion.current(), List.of(run.facts())),
          run.entries());
    }
    return archive;
  }

  TrialStore store(String machine) throws IOException {
    return TrialStore.cached(
        folder.resolve("cache-" + machine), folder.resolve("output-" + machine), false);
  }

  /** The tables of a result folder by name. */
  static Map<String, String> tables(Path results) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        tables.put(results.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(tables).isNotEmpty();
    return tables;
  }
}
