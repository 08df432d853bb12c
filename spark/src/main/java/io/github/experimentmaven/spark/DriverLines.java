package io.github.experimentmaven.spark;

import io.github.experimentmaven.run.TrialWorker;
import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.executor.TrialAnswers;
import io.github.experimentmaven.run.executor.TrialBatch;
import io.github.experimentmaven.run.executor.TrialRequest;
import io.github.experimentmaven.spark.cluster.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes what a driver says, until each trial has its answer. */
final class DriverLines implements Callable<Void> {

  private final DriverProcess driver;
  private final TrialAnswers answers;
  private final Path folder;
  private final Map<Integer, TrialRequest> open = new HashMap<>();

  /**
   * Creates what listens to a driver.
   *
   * @param folder where the driver puts answers
   */
  DriverLines(DriverProcess driver, TrialBatch batch, TrialAnswers answers, Path folder) {
    this.driver = Objects.requireNonNull(driver, "driver");
    this.answers = Objects.requireNonNull(answers, "answers");
    this.folder = Objects.requireNonNull(folder, "folder");
    batch.requests().forEach(request -> open.put(request.index(), request));
  }

  @Override
  public Void call() throws IOException, InterruptedException {
    while (!open.isEmpty()) {
      Optional<String> line = driver.next();
      if (line.isEmpty()) {
        throw new ExecutorException(
            "Spark's driver ended with %s; what trials gave so far is kept for the next run"
                .formatted(driver.lastWords()));
      }
      take(line.get());
    }
    return null;
  }

  private void take(String line) throws IOException {
    if (line.startsWith(Driver.STARTED)) {
      answers.started(open.get(Integer.valueOf(line.substring(Driver.STARTED.length()))));
    } else if (line.startsWith(Driver.ANSWER)) {
      deliver(line.substring(Driver.ANSWER.length()));
    } else if (line.startsWith(Driver.NOTE)) {
      answers.note(line.substring(Driver.NOTE.length()));
    } else if (line.startsWith(Driver.LOST)) {
      String[] lost = line.substring(Driver.LOST.length()).split(" ", 2);
      throw new ExecutorException(
          "%s was lost on the cluster: %s; what other trials gave is kept for the next run"
              .formatted(open.get(Integer.valueOf(lost[0])).describe(), lost[1]));
    } else if (line.startsWith(Driver.FAILED)) {
      throw new ExecutorException(
          "Spark cannot train: %s; what trials gave so far is kept for the next run"
              .formatted(line.substring(Driver.FAILED.length())));
    }
  }

  private void deliver(String name) throws IOException {
    TrialRequest request = open.remove(Integer.valueOf(name.substring(0, name.indexOf('.'))));
    Path file = folder.resolve(name);
    if (name.endsWith(TrialWorker.FAILURE)) {
      answers.failed(request, Files.readString(file));
    } else {
      answers.completed(request, file);
    }
    Files.delete(file);
  }
}
