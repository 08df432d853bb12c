package io.github.experimentmaven.run;

import io.github.experimentmaven.run.executor.ChosenExecutor;
import io.github.experimentmaven.run.executor.StudyFiles;
import io.github.experimentmaven.run.executor.TrialBatch;
import io.github.experimentmaven.run.executor.TrialRequest;
import io.github.experimentmaven.run.extension.CodeIdentity;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.run.memory.InputFiles;
import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.memory.TrialStore.Recall;
import io.github.experimentmaven.run.memory.TrialStore.Recall.Forgotten;
import io.github.experimentmaven.run.memory.TrialStore.Recall.Remembered;
import io.github.experimentmaven.run.trial.TimeLimit;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.tree.SharedWorkers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has trials of one experiment trained: by the executor those that may leave this process, by its
 * own threads the others.
 *
 * @param ready the experiment
 * @param extensions what it could name
 * @param listener is told
 * @param limit how long a trial may take
 * @param executor who trains
 * @param threads how many trials run at a time in this process
 * @param clock tells how long things take
 * @param kept the folds that others train on too; empty where these trials alone need them
 */
record TrialTraining(
    ReadyExperiment ready,
    Extensions extensions,
    RunListener listener,
    TimeLimit limit,
    ChosenExecutor executor,
    int threads,
    Clock clock,
    Optional<PreparedFolds> kept) {

  TrialTraining {
    Objects.requireNonNull(ready, "ready");
    Objects.requireNonNull(extensions, "extensions");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(kept, "kept");
  }

  /** Takes trials from where they are kept, or trains them; returns the results in their order. */
  List<TrialResult> train(List<Trial> trials) throws IOException, InterruptedException {
    Map<Integer, TrialResult> results = new ConcurrentHashMap<>();
    Map<Integer, TrialOrigin> origins = new HashMap<>();
    if (executor.elsewhere()) {
      List<Trial> missing = missing(trials, origins, results);
      if (!missing.isEmpty()) {
        train(missing, executor, origins, results);
      }
    }
    List<Trial> left =
        trials.stream().filter(trial -> !results.containsKey(trial.index())).toList();
    train(left, executor.elsewhere() ? ChosenExecutor.local() : executor, origins, results);
    return trials.stream().map(trial -> results.get(trial.index())).toList();
  }

  private void train(
      List<Trial> trials,
      ChosenExecutor chosen,
      Map<Integer, TrialOrigin> origins,
      Map<Integer, TrialResult> results)
      throws IOException, InterruptedException {
    SharedWorkers workers = new SharedWorkers();
    TrialProcess process =
        new TrialProcess(
            training(workers, listener), ready.memory(), folds(trials), listener, clock);
    execute(trials, chosen, origins, new TrialsOfRun(process, workers, results));
  }

  /** Returns those that may leave this process and are not kept yet. */
  private List<Trial> missing(
      List<Trial> trials, Map<Integer, TrialOrigin> origins, Map<Integer, TrialResult> results)
      throws IOException {
    List<Trial> missing = new ArrayList<>();
    for (Trial trial : trials) {
      if (!ready.isMovable(trial) || InputFiles.has(trial.model(), extensions)) {
        continue;
      }
      Recall recall = ready.memory().recall(trial);
      if (recall instanceof Remembered kept) {
        TrialResult result = TrialResult.of(trial, kept);
        results.put(trial.index(), result);
        listener.onTrialEnded(result);
      } else {
        missing.add(trial);
        origins.put(trial.index(), new TrialOrigin.Trained(((Forgotten) recall).reason()));
      }
    }
    return missing;
  }

  /**
   * Trains trials that other machines completed once more.
   *
   * @throws io.github.experimentmaven.run.shard.UnfitShardException if one has other scores, curves
   *     or predictions here
   */
  void check(List<TrialResult> merged) throws IOException, InterruptedException {
    List<Trial> trials = merged.stream().map(TrialResult::trial).toList();
    Map<Integer, TrialResult> byIndex = new HashMap<>();
    merged.forEach(result -> byIndex.put(result.trial().index(), result));
    SharedWorkers workers = new SharedWorkers();
    TrialCheck check =
        new TrialCheck(
            training(workers, new RunListener() {}), ready.memory(), folds(trials), byIndex);
    execute(
        trials,
        ChosenExecutor.local(),
        Map.of(),
        new TrialsOfRun(check, workers, new ConcurrentHashMap<>()));
  }

  private void execute(
      List<Trial> trials,
      ChosenExecutor chosen,
      Map<Integer, TrialOrigin> origins,
      TrialsOfRun here)
      throws IOException, InterruptedException {
    TrialMemory memory = ready.memory();
    TrialBatch batch =
        new TrialBatch(
            trials.stream().map(trial -> new TrialRequest(trial, memory.digest(trial))).toList(),
            threads,
            limit.limit(),
            here,
            new StudyFiles(
                ready.plan().experiment(),
                ready.data().sha256(),
                ready.sources().found(),
                CodeIdentity.places(extensions)),
            chosen.options());
    try {
      chosen
          .executor()
          .execute(batch, new AnswersOfRun(memory, origins, listener, clock, here.results()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private TimedTraining training(SharedWorkers workers, RunListener told) {
    return TimedTraining.of(ready, extensions, workers, limit, told);
  }

  private PreparedFolds folds(List<Trial> trials) {
    kept.ifPresent(folds -> trials.forEach(trial -> folds.await(trial.fold())));
    return kept.orElseGet(() -> PreparedFolds.of(ready, extensions, trials));
  }
}
