package io.github.experimentmaven.run.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.run.trial.TrialOutcome.Failed;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every executor must do. */
public abstract class ExecutorContract {

  /** Two models on three folds, a model that is not bit-exact, and one without seeds. */
  private static final String SEVERAL =
      """
      seeds: [1, 2]
      models:
        constant: {type: mean}
        tree: {type: cart, max_depth: 3, max_features: 0.7}
        network: {type: mlp, layers: [4 relu], epochs: 3}
        support: {type: libsvm}
      """;

  @TempDir protected Path folder;
  protected ExecutorStudy studies;
  private final String name;

  protected ExecutorContract(String name) {
    this.name = name;
  }

  @BeforeEach
  void writeStudy() throws IOException {
    studies = ExecutorStudy.in(folder);
  }

  @Test
  void givesTheBytesOfOneThreadOfThisProcess() throws Exception {
    Study study = studies.study(SEVERAL);
    Path alone = folder.resolve("results-alone");
    study.runInto(alone);

    assertThat(studies.tables(name, study, new RunListener() {}))
        .isEqualTo(new Tables(alone).byName());
  }

  @Test
  void takesWhatIsKeptAndTellsOfEveryTrialOnce() throws Exception {
    Study study = studies.study(SEVERAL);
    Set<Trial> started = ConcurrentHashMap.newKeySet();
    Set<TrialResult> ended = ConcurrentHashMap.newKeySet();
    RunListener listener =
        new RunListener() {
          @Override
          public void onTrialStarted(Trial trial) {
            assertThat(started.add(trial)).isTrue();
          }

          @Override
          public void onTrialEnded(TrialResult result) {
            assertThat(ended.add(result)).isTrue();
          }
        };
    Map<String, String> first = studies.tables(name, study, listener);

    assertThat(started).hasSize(7);
    assertThat(ended).hasSize(7);
    assertThat(studies.run(name, study))
        .extracting(TrialResult::origin)
        .allMatch(TrialOrigin.Cached.class::isInstance);
    assertThat(studies.tables(name, study, new RunListener() {})).isEqualTo(first);
  }

  @Test
  void aTrialThatFailsOrTakesTooLongOrLacksMemoryHasFailedAndTheOthersRun() throws Exception {
    Study study = studies.study("seeds: [1, 2, 3, 4]\nmodels: {m: {type: faulty}}\n");
    Map<Long, TrialOutcome> outcomes;
    try (TrialStore store = studies.store(name)) {
      outcomes =
          study
              .run(studies.options(name, store, Map.of()).trialTimeout(Duration.ofMillis(1500)))
              .details()
              .results()
              .stream()
              .collect(Collectors.toMap(result -> result.trial().seed(), TrialResult::outcome));
    }

    assertThat(outcomes.get(FaultyType.WELL)).isInstanceOf(Completed.class);
    assertThat(outcomes.get(FaultyType.THROWS))
        .isEqualTo(new Failed("java.lang.IllegalStateException: the first line"));
    assertThat(outcomes.get(FaultyType.HANGS))
        .isEqualTo(new Failed("it took longer than the limit of 1.5 s for a trial"));
    assertThat(outcomes.get(FaultyType.LACKS_MEMORY))
        .isEqualTo(
            new Failed(
                "ran out of memory alone (Java heap space); give Java a larger heap with -Xmx"));
  }

  @Test
  void anInterruptEndsItAndLeavesNoProcess() throws Exception {
    Study study = studies.study("seeds: [3]\nmodels: {m: {type: faulty}}\n");
    Thread running = Thread.currentThread();
    try (TrialStore store = studies.store(name)) {
      RunListener interrupting =
          new RunListener() {
            @Override
            public void onTrialStarted(Trial trial) {
              running.interrupt();
            }
          };

      assertThatThrownBy(
              () -> study.run(studies.options(name, store, Map.of()).listener(interrupting)))
          .isInstanceOf(InterruptedException.class);
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void refusesAnOptionThatItDoesNotHave() throws Exception {
    Study study = studies.study("models: {m: {type: mean}}\n");
    try (TrialStore store = studies.store(name)) {
      assertThatThrownBy(
              () ->
                  study.run(
                      studies.options(name, store, Map.of("experiment." + name + ".memry", "1g"))))
          .isInstanceOf(ExecutorException.class)
          .hasMessageStartingWith(
              "experiment.%s.memry: the executor %s has no such option".formatted(name, name));
    }
  }

  /** Returns the seeds of results that completed. */
  protected static List<Long> completed(List<TrialResult> results) {
    return results.stream()
        .filter(result -> result.outcome() instanceof Completed)
        .map(result -> result.trial().seed())
        .toList();
  }
}
