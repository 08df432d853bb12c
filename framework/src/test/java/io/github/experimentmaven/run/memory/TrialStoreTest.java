package io.github.experimentmaven.run.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.RunSettings;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TestType;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.run.trial.TrialOutcome.Failed;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialStoreTest {

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
  void secondRunTakesEveryTrialFromTheCacheWithTheSameScoresCurvesAndPredictions()
      throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    Run first = cached(experiment);
    Run second = cached(experiment);
    assertThat(summary(first)).isEqualTo("all 4 trials were trained: no earlier result");
    assertThat(summary(second)).isEqualTo("all 4 trials are from the store");
    assertThat(second.results().stream().map(TrialResult::outcome))
        .isEqualTo(first.results().stream().map(TrialResult::outcome).toList());
    assertThat(second.results().stream().map(TrialResult::duration))
        .isEqualTo(first.results().stream().map(TrialResult::duration).toList());
  }

  @Test
  void theCacheHasPredictionsAndModelsToo() throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    cached(experiment);
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      Run second = studies.run(experiment, RunSettings.keeping(store));
      StoredTrial stored = second.results().get(0).stored().orElseThrow();
      assertThat(stored.predictions().values().rows()).isEqualTo(12);
      assertThat(stored.openModel()).isNotEmpty();
    }
  }

  @Test
  void aRunReadsItsTrialsThoughTheCacheIsDeletedMeanwhile() throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    cached(experiment);
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      Run second = studies.run(experiment, RunSettings.keeping(store));
      try (Stream<Path> all = Files.list(folder.resolve("cache"))) {
        for (Path entry : all.filter(Files::isRegularFile).toList()) {
          Files.delete(entry);
        }
      }
      assertThat(summary(second)).isEqualTo("all 4 trials are from the store");
      assertThat(second.results().get(3).stored().orElseThrow().openModel()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "max_depth: 3, max_depth: 4, 2",
    "epochs: 3, epochs: 4, 2",
    "'[1, 2]', '[1, 3]', 2",
    "'network:', 'renamed:', 4",
    "'{type: cart, max_depth: 3}', '{max_depth: 3, type: cart} # a comment', 4"
  })
  void changeRerunsTheTrialsItConcernsAndNoOthers(String before, String after, int cached)
      throws Exception {
    cached(studies.experiment(MODELS));
    Run second = cached(studies.experiment(MODELS.replace(before, after)));
    assertThat(CacheSummary.of(second.results()).cached()).isEqualTo(cached);
  }

  @Test
  void changedDataRerunsEverything() throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    cached(experiment);
    studies.data(60, 2);
    assertThat(CacheSummary.of(cached(experiment).results()).cached()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "split: {validation: 0.2, test: 0.2, seed: 2}",
        "split: {validation: 0.2, test: 0.25, seed: 1}"
      })
  void changedSplitRerunsEverything(String split) throws Exception {
    cached(studies.experiment(MODELS));
    Path file = folder.resolve("study.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("split: {validation: 0.2, test: 0.2, seed: 1}", split));
    assertThat(CacheSummary.of(cached(studies.read(file)).results()).cached()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"first byte", "middle", "cut short", "emptied", "another trial's"})
  void damagedEntryIsNoticedAndReplaced(String damage) throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    Run first = cached(experiment);
    List<Path> entries = entries();
    byte[] whole = Files.readAllBytes(entries.get(0));
    Files.write(entries.get(0), damaged(damage, whole, entries.get(1)));
    Run second = cached(experiment);
    assertThat(summary(second))
        .isEqualTo("3 of 4 trials from the store, 1 trained: damaged entry, now replaced");
    assertThat(second.results().stream().map(TrialResult::outcome))
        .isEqualTo(first.results().stream().map(TrialResult::outcome).toList());
    assertThat(summary(cached(experiment))).isEqualTo("all 4 trials are from the store");
  }

  private static byte[] damaged(String damage, byte[] whole, Path other) throws IOException {
    byte[] bytes = whole.clone();
    switch (damage) {
      case "first byte" -> bytes[0] ^= 1;
      case "middle" -> bytes[bytes.length / 2] ^= 1;
      case "cut short" -> bytes = Arrays.copyOf(bytes, bytes.length - 1);
      case "emptied" -> bytes = new byte[0];
      default -> bytes = Files.readAllBytes(other);
    }
    return bytes;
  }

  @Test
  void forcedRunTrainsEverythingAndReplacesTheEntries() throws Exception {
    Experiment experiment = studies.experiment(MODELS);
    cached(experiment);
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, true)) {
      assertThat(summary(studies.run(experiment, RunSettings.keeping(store))))
          .isEqualTo("all 4 trials were trained: forced");
    }
    assertThat(summary(cached(experiment))).isEqualTo("all 4 trials are from the store");
  }

  @Test
  void withoutCacheTrialsAreKeptUntilTheStoreIsClosed() throws Exception {
    Path output = folder.resolve("output");
    try (TrialStore store = TrialStore.temporary(output)) {
      Run run = studies.run(studies.experiment(MODELS), RunSettings.keeping(store));
      assertThat(summary(run)).isEqualTo("all 4 trials were trained: the store is off");
      assertThat(run.results().get(3).stored().orElseThrow().predictions().id(0)).isNotNegative();
    }
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void leftoversOfAKilledRunAreRemovedAndThoseOfALiveOneAreNot() throws Exception {
    Path output = folder.resolve("output");
    Files.createDirectories(output.resolve(".tmp-dead"));
    Files.writeString(output.resolve(".tmp-dead/x.trial"), "left behind");
    Files.createFile(output.resolve(".tmp-dead.lock"));
    try (TrialStore live = TrialStore.temporary(output);
        TrialStore second = TrialStore.temporary(output)) {
      assertThat(live).isNotSameAs(second);
      try (Stream<Path> files = Files.list(output)) {
        assertThat(files.filter(Files::isDirectory)).hasSize(2);
      }
      assertThat(output.resolve(".tmp-dead")).doesNotExist();
    }
  }

  @Test
  void interruptedRunGoesOnWithTheTrialsItHadCompleted() throws Exception {
    AtomicInteger trainings = new AtomicInteger();
    Thread caller = Thread.currentThread();
    Studies own =
        Studies.in(
            folder,
            new TestType(
                "third_interrupts",
                (examples, seed, listener) -> {
                  if (trainings.incrementAndGet() == 3) {
                    caller.interrupt();
                    waitForInterrupt();
                  }
                  return TestType.mean(examples);
                }));
    Experiment experiment =
        own.experiment("seeds: [1, 2, 3, 4, 5]\nmodels: {m: {type: third_interrupts}}\n");
    assertThatThrownBy(() -> cached(own, experiment, 1)).isInstanceOf(InterruptedException.class);
    assertThat(summary(cached(own, experiment, 1)))
        .isEqualTo("2 of 5 trials from the store, 3 trained: no earlier result");
    assertThat(trainings).hasValue(6);
  }

  private static void waitForInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void failedTrialIsNotKept() throws Exception {
    AtomicInteger trainings = new AtomicInteger();
    Studies own =
        Studies.in(
            folder,
            new TestType(
                "fails_first",
                (examples, seed, listener) -> {
                  if (trainings.incrementAndGet() == 1) {
                    throw new IllegalStateException("not today");
                  }
                  return TestType.mean(examples);
                }));
    Experiment experiment = own.experiment("models: {m: {type: fails_first}}\n");
    assertThat(cached(own, experiment, 1).results().get(0).outcome())
        .isEqualTo(new Failed("java.lang.IllegalStateException: not today"));
    assertThat(cached(own, experiment, 1).results().get(0).outcome()).isInstanceOf(Completed.class);
  }

  @Test
  void twoRunsAtATimeShareOneCache() throws Exception {
    Experiment experiment =
        studies.experiment("seeds: [1, 2, 3, 4, 5, 6, 7, 8]\nmodels: {m: {type: cart}}\n");
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService builds = Executors.newFixedThreadPool(2);
    try {
      List<Future<Run>> runs =
          Stream.of(1, 2)
              .map(
                  build ->
                      builds.submit(
                          () -> {
                            start.await();
                            return cached(studies, experiment, 2);
                          }))
              .toList();
      start.countDown();
      assertThat(runs.get(0).get().results().stream().map(TrialResult::outcome))
          .isEqualTo(runs.get(1).get().results().stream().map(TrialResult::outcome).toList());
    } finally {
      builds.shutdown();
    }
    assertThat(entries()).hasSize(8);
    assertThat(summary(cached(experiment))).isEqualTo("all 8 trials are from the store");
  }

  private Run cached(Experiment experiment) throws IOException, InterruptedException {
    return cached(studies, experiment, 1);
  }

  private Run cached(Studies study, Experiment experiment, int threads)
      throws IOException, InterruptedException {
    try (TrialStore store = TrialStore.cached(folder.resolve("cache"), folder, false)) {
      return study.run(experiment, threads, RunSettings.keeping(store), new RunListener() {});
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
