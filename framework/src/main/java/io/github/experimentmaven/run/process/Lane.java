package io.github.experimentmaven.run.process;

import io.github.experimentmaven.run.TrialWorker;
import io.github.experimentmaven.run.executor.TrialAnswers;
import io.github.experimentmaven.run.executor.TrialRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;

/** Has one process after another train trials, until none is waiting. */
final class Lane implements Runnable {

  /** How often a trial is tried whose process ends. */
  private static final int TRIES = 3;

  private final Queue<TrialRequest> waiting;
  private final WorkerProcesses processes;
  private final TrialAnswers answers;
  private Optional<WorkerProcess> process = Optional.empty();

  Lane(Queue<TrialRequest> waiting, WorkerProcesses processes, TrialAnswers answers) {
    this.waiting = Objects.requireNonNull(waiting, "waiting");
    this.processes = Objects.requireNonNull(processes, "processes");
    this.answers = Objects.requireNonNull(answers, "answers");
  }

  @Override
  public void run() {
    try {
      for (TrialRequest next = waiting.poll(); next != null; next = waiting.poll()) {
        answers.started(next);
        train(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(e.getMessage());
    }
  }

  private void train(TrialRequest request) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      WorkerProcess worker = process.isPresent() ? process.get() : processes.start();
      process = Optional.of(worker);
      Optional<Path> answer = worker.train(request.index());
      if (answer.isPresent()) {
        deliver(request, answer.get());
        return;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException("the run was interrupted");
      }
      process = Optional.empty();
      String reason = worker.lastWords();
      if (attempt == TRIES) {
        throw new LostTrial(
            "%s was lost %d times: %s; what other trials gave is kept for the next run; give each process more memory with -Dexperiment.processes.memory=4g, or train in this process with -Dexperiment.executor=local"
                .formatted(request.describe(), TRIES, reason));
      }
      answers.note("%s: %s; it is tried again".formatted(request.describe(), reason));
    }
  }

  private void deliver(TrialRequest request, Path answer) throws IOException {
    if (answer.toString().endsWith(TrialWorker.FAILURE)) {
      answers.failed(request, Files.readString(answer));
    } else {
      answers.completed(request, answer);
    }
    Files.delete(answer);
  }
}
