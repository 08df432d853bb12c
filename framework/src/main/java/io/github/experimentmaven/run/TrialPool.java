package io.github.experimentmaven.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs trials on a bounded number of threads; the first that throws ends all.
 *
 * @param threads how many run at a time
 */
record TrialPool(int threads) {

  /** What is done for each trial. */
  @FunctionalInterface
  interface Task {
    TrialResult run(Trial trial) throws InterruptedException;
  }

  /** Returns the results in the order of the plan; the trials run fold by fold. */
  List<TrialResult> run(List<Trial> trials, Task task) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, trials.size()));
    try {
      CompletionService<TrialResult> completed = new ExecutorCompletionService<>(pool);
      trials.stream()
          .sorted(Comparator.comparingInt(Trial::fold).thenComparingInt(Trial::index))
          .forEach(trial -> completed.submit(() -> task.run(trial)));
      List<TrialResult> results = new ArrayList<>();
      while (results.size() < trials.size()) {
        results.add(completed.take().get());
      }
      results.sort(Comparator.comparingInt(result -> result.trial().index()));
      return results;
    } catch (ExecutionException e) {
      throw Thrown.by(e);
    } finally {
      pool.shutdownNow();
    }
  }
}
