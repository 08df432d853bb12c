package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.run.trial.TrialOutcome;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.tree.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleThreadsTest {

  @TempDir private Path folder;

  /** Trains until so many threads have taken part. */
  private record Shared(int threads, TestType type) implements ModelType, Learner {

    static Shared among(int threads) {
      return new Shared(
          threads, new TestType("shared", (examples, seed, listener) -> TestType.mean(examples)));
    }

    @Override
    public TrainedModel train(
        Examples examples, long seed, EpochListener listener, Workers workers) {
      Set<Thread> seen = ConcurrentHashMap.newKeySet();
      while (seen.size() < threads) {
        workers.run(threads, task -> seen.add(Thread.currentThread()));
      }
      return train(examples, seed, listener);
    }

    @Override
    public TrainedModel train(Examples examples, long seed, EpochListener listener) {
      return type.train(examples, seed, listener);
    }

    @Override
    public String name() {
      return type.name();
    }

    @Override
    public String description() {
      return type.description();
    }

    @Override
    public boolean bitExact() {
      return true;
    }

    @Override
    public Learner learner(ModelSpec spec) {
      return this;
    }

    @Override
    public Metric loss() {
      return type.loss();
    }
  }

  private List<TrialOutcome> outcomes(ModelType type, int threads, String rest) throws Exception {
    Studies studies = Studies.in(folder, type);
    return studies
        .run(
            studies.experiment(rest),
            threads,
            RunSettings.inMemory().withTrialTimeout(Duration.ofMinutes(1)),
            new RunListener() {})
        .results()
        .stream()
        .map(TrialResult::outcome)
        .toList();
  }

  @Test
  void aTrialIsHelpedByThreadsThatNoTrialIsLeftFor() throws Exception {
    assertThat(outcomes(Shared.among(3), 3, "models: {m: {type: shared}}\n"))
        .hasOnlyElementsOfType(Completed.class);
  }

  @Test
  void aThreadHelpsOnceItsTrialsAreDone() throws Exception {
    assertThat(
            outcomes(
                Shared.among(2), 2, "models: {m: {type: mean}, n: {type: shared}}\nseeds: [1]\n"))
        .hasSize(2)
        .hasOnlyElementsOfType(Completed.class);
  }

  @Test
  void whatComesOutDoesNotDependOnTheHelp() throws Exception {
    String models =
        """
        models:
          boosted: {type: gradient_boosting, trees: 20, min_samples_leaf: 2, subsample: 0.8}
          averaged: {type: bagging, members: 2, model: {type: gradient_boosting, trees: 5}}
        """;

    assertThat(outcomes(Shared.among(1), 4, models))
        .isEqualTo(outcomes(Shared.among(1), 1, models));
  }
}
