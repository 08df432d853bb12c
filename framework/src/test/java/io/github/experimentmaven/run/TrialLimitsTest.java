package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.TrainingFailedException;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.run.trial.TrialOutcome.Failed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

class TrialLimitsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void trialThatTakesTooLongHasFailedAndTheOthersRun(boolean heedsInterrupts) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Studies studies =
        Studies.in(
            folder,
            new TestType(
                "slow",
                (examples, seed, listener) -> {
                  if (seed == 1) {
                    await(never, heedsInterrupts);
                  }
                  return TestType.mean(examples);
                }));
    try {
      List<TrialResult> results =
          studies
              .run(
                  studies.experiment("seeds: [1, 2]\nmodels: {m: {type: slow}}\n"),
                  RunSettings.inMemory().withTrialTimeout(Duration.ofMillis(1500)))
              .results();
      assertThat(results.get(0).outcome())
          .isEqualTo(new Failed("it took longer than the limit of 1.5 s for a trial"));
      assertThat(results.get(1).outcome()).isInstanceOf(Completed.class);
    } finally {
      never.countDown();
    }
  }

  private static void await(CountDownLatch latch, boolean heedsInterrupts) {
    boolean waiting = true;
    while (waiting) {
      try {
        latch.await();
        waiting = false;
      } catch (InterruptedException e) {
        if (heedsInterrupts) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  @Test
  void networkStopsWhenItsTimeIsOver() throws Exception {
    Studies studies = Studies.in(folder);
    List<TrialResult> results =
        studies
            .run(
                studies.experiment(
                    """
                    models:
                      network: {type: mlp, layers: [64 relu, 64 relu], epochs: 100000000}
                    """),
                RunSettings.inMemory().withTrialTimeout(Duration.ofMillis(200)))
            .results();
    assertThat(results.get(0).outcome())
        .isEqualTo(new Failed("it took longer than the limit of 0.2 s for a trial"));
  }

  @Test
  void anInterruptEndsWhatAModelPredictsToo() throws Exception {
    Studies studies =
        Studies.in(
            folder,
            new TestType(
                "interrupted",
                (examples, seed, listener) -> {
                  Thread.currentThread().interrupt();
                  return TestType.mean(examples);
                }));

    assertThatThrownBy(
            () ->
                studies.run(
                    studies.experiment("models: {m: {type: interrupted}}\n"),
                    RunSettings.inMemory()))
        .isInstanceOf(InterruptedException.class)
        .hasMessage("the trial was interrupted");
  }

  @Test
  void limitThatIsNotPositiveIsRefused() {
    assertThatThrownBy(() -> RunSettings.inMemory().withTrialTimeout(Duration.ZERO))
        .hasMessage("the time limit of a trial is PT0S; give a positive one, or none for no limit");
  }

  @Test
  void whateverALearnerThrowsIsTheReasonOfAFailedTrial() throws Exception {
    Studies studies =
        Studies.in(
            folder,
            new TestType(
                "throws",
                (examples, seed, listener) -> {
                  if (seed == 1) {
                    throw new IllegalStateException("the first line\nthe second");
                  } else if (seed == 2) {
                    throw new NoClassDefFoundError("some/Native");
                  }
                  return recurse(examples);
                }));
    List<TrialResult> results =
        studies
            .run(
                studies.experiment(
                    "seeds: [1, 2, 3]\nmodels: {m: {type: throws}, mean: {type: mean}}\n"),
                RunSettings.inMemory())
            .results();
    assertThat(results.stream().limit(3).map(TrialResult::outcome))
        .containsExactly(
            new Failed("java.lang.IllegalStateException: the first line"),
            new Failed("java.lang.NoClassDefFoundError: some/Native"),
            new Failed("java.lang.StackOverflowError"));
    assertThat(results.get(3).outcome()).isInstanceOf(Completed.class);
  }

  @SuppressWarnings("InfiniteRecursion") // to overflow the stack
  private static Model<Regressor> recurse(Examples examples) {
    return recurse(examples);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aTrialThatLacksMemoryAloneFailsAndTheOthersRun(int threads) throws Exception {
    List<TrialResult> results =
        besideAMean(
            threads,
            new TestType(
                "large",
                (examples, seed, listener) -> {
                  throw new OutOfMemoryError("Java heap space");
                }));
    assertThat(results.get(0).outcome())
        .isEqualTo(
            new Failed(
                "ran out of memory alone (Java heap space); give Java a larger heap with -Xmx"));
    assertThat(results.get(1).outcome()).isInstanceOf(Completed.class);
  }

  @Test
  void aTrialThatLacksMemoryBesideOthersRunsAgainAlone() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    List<TrialResult> results =
        besideAMean(
            2,
            new TestType(
                "large",
                (examples, seed, listener) -> {
                  if (tries.getAndIncrement() == 0) {
                    throw new OutOfMemoryError("Java heap space");
                  }
                  throw new TrainingFailedException("tried again");
                }));
    assertThat(results.get(0).outcome()).isEqualTo(new Failed("tried again"));
    assertThat(results.get(1).outcome()).isInstanceOf(Completed.class);
  }

  private List<TrialResult> besideAMean(int threads, TestType large) throws Exception {
    Studies studies = Studies.in(folder, large);
    return studies
        .run(
            studies.experiment("seeds: [7]\nmodels: {m: {type: large}, mean: {type: mean}}\n"),
            threads,
            RunSettings.inMemory(),
            new RunListener() {})
        .results();
  }

  @Test
  void progressIsToldOfModelsWithAndWithoutEpochs() throws Exception {
    Studies studies = Studies.in(folder);
    Map<String, List<Progress>> told = new TreeMap<>();
    studies.run(
        studies.experiment(
            """
            models:
              boosted: {type: gradient_boosting, trees: 3}
              forest: {type: random_forest, trees: 2}
              network: {type: mlp, layers: [2 relu], epochs: 1}
              seeds: {type: seed_average, members: 2, model: {type: mean}}
            """),
        1,
        RunSettings.inMemory(),
        new RunListener() {
          @Override
          public void onProgress(Trial trial, Progress progress) {
            told.computeIfAbsent(trial.model().name(), name -> new ArrayList<>()).add(progress);
          }
        });
    assertThat(told)
        .isEqualTo(
            Map.of(
                "boosted",
                List.of(
                    new Progress(1, 3, "tree"),
                    new Progress(2, 3, "tree"),
                    new Progress(3, 3, "tree")),
                "forest",
                List.of(new Progress(1, 2, "tree"), new Progress(2, 2, "tree")),
                "network",
                List.of(new Progress(1, 1, "epoch")),
                "seeds",
                List.of(new Progress(1, 2, "member"), new Progress(2, 2, "member"))));
  }

  @Test
  void epochsAreToldOfEachTrialInTheirOrder() throws Exception {
    Studies studies = Studies.in(folder);
    List<Integer> epochs = new ArrayList<>();
    studies.run(
        studies.experiment("models: {n: {type: mlp, layers: [2 relu], epochs: 5}}\n"),
        1,
        RunSettings.inMemory(),
        new RunListener() {
          @Override
          public void onEpoch(Trial trial, Epoch epoch) {
            epochs.add(epoch.number());
          }
        });
    assertThat(epochs).containsExactly(1, 2, 3, 4, 5);
  }
}
