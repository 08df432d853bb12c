package io.github.experimentmaven.run.executor;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Trials of one experiment to be trained.
 *
 * @param requests the trials
 * @param threads how many are trained at a time where it is this machine that trains
 * @param limit how long one may take
 * @param here trains in this process
 * @param files what trials need that leave this process
 * @param options what the user said to the executor
 */
public record TrialBatch(
    List<TrialRequest> requests,
    int threads,
    Optional<Duration> limit,
    TrialsHere here,
    StudyFiles files,
    ExecutorOptions options) {

  /** Copies the requests. */
  public TrialBatch {
    requests = List.copyOf(requests);
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(here, "here");
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(options, "options");
  }

  /** Returns the requests fold by fold, so that a fold's rows are prepared once. */
  public List<TrialRequest> byFold() {
    return requests.stream()
        .sorted(
            Comparator.comparingInt((TrialRequest request) -> request.trial().fold())
                .thenComparingInt(TrialRequest::index))
        .toList();
  }
}
