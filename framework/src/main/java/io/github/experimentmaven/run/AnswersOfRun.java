package io.github.experimentmaven.run;

import io.github.experimentmaven.run.executor.TrialAnswers;
import io.github.experimentmaven.run.executor.TrialRequest;
import io.github.experimentmaven.run.memory.TrialMemory;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.run.trial.TrialOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes what other processes answer, into the store and the results of a run. */
final class AnswersOfRun implements TrialAnswers {

  private final TrialMemory memory;
  private final Map<Integer, TrialOrigin> origins;
  private final RunListener listener;
  private final Clock clock;
  private final Map<Integer, Instant> begun = new ConcurrentHashMap<>();
  private final Map<Integer, TrialResult> results;

  /**
   * Creates what takes the answers of one batch.
   *
   * @param origins why each trial is trained, by its index
   * @param results takes what came of each, by its index
   */
  AnswersOfRun(
      TrialMemory memory,
      Map<Integer, TrialOrigin> origins,
      RunListener listener,
      Clock clock,
      Map<Integer, TrialResult> results) {
    this.memory = memory;
    this.origins = Map.copyOf(origins);
    this.listener = listener;
    this.clock = clock;
    this.results = results;
  }

  @Override
  public void started(TrialRequest request) {
    begun.put(request.index(), clock.instant());
    listener.onTrialStarted(request.trial());
  }

  @Override
  public void completed(TrialRequest request, Path entry) throws IOException {
    Trial trial = request.trial();
    end(TrialResult.of(trial, memory.take(trial, origins.get(request.index()), entry)));
  }

  @Override
  public void failed(TrialRequest request, String reason) {
    Instant now = clock.instant();
    end(
        new TrialResult(
            request.trial(),
            new TrialOutcome.Failed(reason),
            Duration.between(begun.getOrDefault(request.index(), now), now),
            origins.get(request.index()),
            Optional.empty()));
  }

  @Override
  public void note(String line) {
    listener.onExecutor(line);
  }

  private void end(TrialResult result) {
    results.put(result.trial().index(), result);
    listener.onTrialEnded(result);
  }
}
