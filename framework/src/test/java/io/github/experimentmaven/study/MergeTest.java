package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.run.ShardOfRun;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.shard.MergePlan;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.shard.ShardFacts;
import io.github.experimentmaven.run.shard.Shards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards, each trained with a store of its own as on a machine of its own, put together. */
class MergeTest {

  private static final int TRIALS = 7;

  @TempDir private Path folder;
  private Studies studies;
  private Machines machines;

  @BeforeEach
  void writeStudy() throws IOException {
    studies = Studies.in(folder);
    machines = new Machines(folder, new ArrayList<>());
  }

  @Test
  void eightShardsOfAThousandTrialsGiveTheBytesOfOneRun() throws Exception {
    String thousand =
        """
        seeds: [%s]
        models:
          tree: {type: cart, max_depth: 2, max_features: 0.5}
          forest: {type: extra_trees, trees: 2, max_depth: 2}
        """
            .formatted(
                IntStream.rangeClosed(1, 500)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(", ")));
    Study study = studies.study(thousand);
    List<Path> archives = new ArrayList<>();
    for (int number = 1; number <= 8; number++) {
      archives.add(machines.shard(study, new Shard(number, 8)));
    }

    Path merged = machines.merge(study, archives, 0.02);

    assertThat(Machines.tables(merged)).isEqualTo(Machines.tables(machines.alone(study)));
    assertThat(machines.told()).containsExactly(new MergePlan("study", 1000, 0, Map.of()));
  }

  @Test
  void whatALostShardHadIsNamedAndTrained() throws Exception {
    Study study = studies.study(Machines.SMALL);
    Path first = machines.shard(study, new Shard(1, 3));
    Path third = machines.shard(study, new Shard(3, 3));

    Path merged = machines.merge(study, List.of(third, first), 1);

    assertThat(Machines.tables(merged)).isEqualTo(Machines.tables(machines.alone(study)));
    MergePlan plan = machines.told().get(0);
    assertThat(plan.merged() + plan.left()).isEqualTo(TRIALS);
    assertThat(plan.complaints())
        .containsExactly("shard 2/3 of 'study' is missing (" + plan.left() + " trials)");
  }

  @Test
  void theNextRunTakesMergedTrialsFromTheCache() throws Exception {
    Study study = studies.study(Machines.SMALL);
    machines.merge(study, List.of(machines.shard(study, new Shard(1, 1))), 0);

    try (TrialStore store = machines.store("merge")) {
      assertThat(study.run(RunOptions.standard().keeping(store)).details().results())
          .extracting(TrialResult::origin)
          .allMatch(TrialOrigin.Cached.class::isInstance);
    }
  }

  @Test
  void modelsThatMayDifferByMachineAreLeftToTheMerge() throws Exception {
    Study study =
        studies.study(
            """
            seeds: [1, 2]
            models:
              tree: {type: cart, max_features: 0.5}
              support: {type: libsvm}
            """);
    try (TrialStore store = machines.store("shard")) {
      ShardOfRun shard = study.runShard(new Shard(1, 1), RunOptions.standard().keeping(store));

      assertThat(shard.left()).containsExactly("support");
      assertThat(shard.facts().trials())
          .extracting(ShardFacts.OfTrial::model)
          .containsExactly("tree", "tree");
    }
  }

  @Test
  void leavesOutArchivesOfOtherProjects() throws Exception {
    Path archive = machines.shard(studies.study(Machines.SMALL), new Shard(1, 1));

    try (Shards shards = Shards.open(List.of(archive), "example:other")) {
      assertThat(shards.archives()).isEmpty();
      assertThat(shards.missing()).isEmpty();
    }
  }
}
