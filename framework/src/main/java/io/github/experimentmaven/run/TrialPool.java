package io.github.experimentmaven.run;

import io.github.experimentmaven.run.trial.Thrown;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.tree.SharedWorkers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs trials on a bounded number of threads; the first that throws ends all. Those that lacked
 * memory beside others run again when the others are done, one at a time. A thread that no trial is
 * left for helps with the others.
 *
 * @param threads how many run at a time
 * @param workers what the threads help with
 */
record TrialPool(int threads, SharedWorkers workers) {

  /** What is done for each trial. */
  interface Task {

    /**
     * Does it.
     *
     * @throws OutOfMemoryError if memory does not suffice beside other trials
     */
    TrialResult run(Trial trial) throws InterruptedException;

    /** Does it while no other trial runs; a lack of memory is the trial's own then. */
    TrialResult runAlone(Trial trial) throws InterruptedException;
  }

  private sealed interface Attempt {

    Trial trial();

    record Ended(TrialResult result) implements Attempt {
      @Override
      public Trial trial() {
        return result.trial();
      }
    }

    record LackedMemory(Trial trial) implements Attempt {}
  }

  /** Returns the results in the order of the plan; the trials run fold by fold. */
  List<TrialResult> run(List<Trial> trials, Task task) throws InterruptedException {
    List<TrialResult> results = new ArrayList<>();
    List<Trial> again = new ArrayList<>();
    for (Attempt attempt : attempts(trials, task)) {
      if (attempt instanceof Attempt.Ended ended) {
        results.add(ended.result());
      } else {
        again.add(attempt.trial());
      }
    }
    again.sort(Comparator.comparingInt(Trial::index));
    for (Trial trial : again) {
      results.add(task.runAlone(trial));
    }
    results.sort(Comparator.comparingInt(result -> result.trial().index()));
    return results;
  }

  private List<Attempt> attempts(List<Trial> trials, Task task) throws InterruptedException {
    boolean alone = Math.min(threads, trials.size()) == 1;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CompletionService<Attempt> completed = new ExecutorCompletionService<>(pool);
      trials.stream()
          .sorted(Comparator.comparingInt(Trial::fold).thenComparingInt(Trial::index))
          .forEach(trial -> completed.submit(() -> attempt(trial, task, alone)));
      for (int thread = 0; thread < threads; thread++) {
        pool.execute(workers::help);
      }
      List<Attempt> attempts = new ArrayList<>();
      while (attempts.size() < trials.size()) {
        attempts.add(completed.take().get());
      }
      return attempts;
    } catch (ExecutionException e) {
      throw Thrown.by(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Attempt attempt(Trial trial, Task task, boolean alone)
      throws InterruptedException {
    if (alone) {
      return new Attempt.Ended(task.runAlone(trial));
    }
    try {
      return new Attempt.Ended(task.run(trial));
    } catch (OutOfMemoryError e) {
      return new Attempt.LackedMemory(trial);
    }
  }
}
