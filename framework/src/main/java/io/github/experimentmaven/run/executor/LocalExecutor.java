package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.run.trial.Thrown;
import io.github.experimentmaven.run.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Trains trials on a bounded number of threads of this process; the first that throws ends all.
 * Those that lacked memory beside others run again when the others are done, one at a time. A
 * thread that no trial is left for helps with the others.
 */
public final class LocalExecutor implements TrialExecutor {

  /** The name of this executor, which is the one of builds that name none. */
  public static final String NAME = "local";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean elsewhere() {
    return false;
  }

  @Override
  public void execute(TrialBatch batch, TrialAnswers answers)
      throws ExecutorException, InterruptedException {
    batch.options().requireKnown(List.of());
    train(batch.byFold().stream().map(TrialRequest::trial).toList(), batch.threads(), batch.here());
  }

  /**
   * Trains trials.
   *
   * @param trials the trials, in the order in which they are begun
   * @param threads how many are trained at a time
   * @throws InterruptedException if the calling thread is interrupted; all trials are then stopped
   */
  private static void train(List<Trial> trials, int threads, TrialsHere here)
      throws InterruptedException {
    List<Trial> again = lackedMemory(trials, threads, here);
    again.sort(Comparator.comparingInt(Trial::index));
    for (Trial trial : again) {
      here.trainAlone(trial);
    }
  }

  private static List<Trial> lackedMemory(List<Trial> trials, int threads, TrialsHere here)
      throws InterruptedException {
    boolean alone = Math.min(threads, trials.size()) == 1;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CompletionService<Optional<Trial>> completed = new ExecutorCompletionService<>(pool);
      trials.forEach(trial -> completed.submit(() -> attempt(trial, here, alone)));
      for (int thread = 0; thread < threads; thread++) {
        pool.execute(here::help);
      }
      List<Trial> again = new ArrayList<>();
      for (int ended = 0; ended < trials.size(); ended++) {
        completed.take().get().ifPresent(again::add);
      }
      return again;
    } catch (ExecutionException e) {
      throw Thrown.by(e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Returns the trial if it lacked memory beside others. */
  private static Optional<Trial> attempt(Trial trial, TrialsHere here, boolean alone)
      throws InterruptedException {
    if (alone) {
      here.trainAlone(trial);
      return Optional.empty();
    }
    try {
      here.train(trial);
      return Optional.empty();
    } catch (OutOfMemoryError e) {
      return Optional.of(trial);
    }
  }
}
