package io.github.experimentmaven.run.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that cannot take what was trained: read-only, full or of other contents. */
class UnwritableStoreTest {

  private static final String MODELS =
      """
      seeds: [1, 2]
      models:
        tree: {type: cart, max_depth: 3}
        network: {type: mlp, layers: [4 relu], epochs: 3}
      """;

  @TempDir private Path folder;
  private Studies studies;

  @BeforeEach
  void write() throws IOException {
    studies = Studies.in(folder);
  }

  @Test
  void aStoreThatCannotBeWrittenBreaksNothingAndSaysSo() throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    Path file = Files.writeString(folder.resolve("a file"), "no folder");
    try (TrialStore store = TrialStore.cached(file.resolve("store"), folder, false)) {
      Run run = studies.run(experiment, RunSettings.keeping(store));

      assertThat(summary(run)).isEqualTo("all 4 trials were trained: no earlier result");
      assertThat(run.results().get(3).stored().orElseThrow().openModel()).isNotEmpty();
      assertThat(store.problem()).isPresent();
    }
  }

  @Test
  void aStoreThatCanOnlyBeReadIsRead() throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    cached(experiment);
    Path store = folder.resolve("cache");
    assumeThat(store.toFile().setWritable(false)).isTrue();
    try {
      assumeThat(Files.isWritable(store)).as("this user may write anywhere").isFalse();
      try (TrialStore readOnly = TrialStore.cached(store, folder, false)) {
        Run run = studies.run(experiment, RunSettings.keeping(readOnly));

        assertThat(summary(run)).isEqualTo("all 4 trials are from the store");
        assertThat(run.results().get(3).stored().orElseThrow().openModel()).isNotEmpty();
      }
    } finally {
      assertThat(store.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void whatCannotBePutIntoTheStoreIsKeptForTheRun() throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    cached(experiment);
    for (Path entry : entries()) {
      Files.delete(entry);
      Files.createDirectory(entry);
    }
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      Run run = studies.run(experiment, RunSettings.keeping(store));

      assertThat(run.results().get(3).stored().orElseThrow().openModel()).isNotEmpty();
      assertThat(store.problem().orElseThrow()).hasMessageContaining("is a folder");
    }
  }

  @Test
  void aStoreThatGrewTooLargeLosesWhatWasNotUsedForLongestAndNothingOfTheBuild() throws Exception {
    cached(studies.experiment(MODELS));
    Instant start = Instant.now().plus(Duration.ofHours(1));
    List<Path> entries = entries();
    for (Path entry : entries.subList(1, entries.size())) {
      Files.setLastModifiedTime(entry, FileTime.from(start));
    }

    assertThat(TrialStore.prune(folder.resolve("cache"), 1, start)).isEqualTo(1);
    assertThat(entries()).isEqualTo(entries.subList(1, entries.size()));
  }

  @Test
  void entriesOfOtherFormatsAreIgnored() throws Exception {
    Path store = Files.createDirectory(folder.resolve("cache"));
    Files.writeString(store.resolve("0123456789abcdef.trial"), "experiment-trial-1");
    Experiment experiment = studies.experiment(MODELS);

    cached(experiment);
    try (TrialStore opened = TrialStore.cached(store, folder, false)) {
      assertThat(summary(studies.run(experiment, RunSettings.keeping(opened))))
          .isEqualTo("all 4 trials are from the store");
    }
    assertThat(entries()).hasSize(1 + 4);
  }

  private void cached(Experiment experiment) throws IOException, InterruptedException {
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      studies.run(experiment, RunSettings.keeping(store));
    }
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.sorted().toList();
    }
  }

  private static String summary(Run run) {
    return CacheSummary.of(run.results()).describe();
  }
}
