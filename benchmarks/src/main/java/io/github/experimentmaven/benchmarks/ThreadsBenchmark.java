package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.mlp.MlpTrainer;
import io.github.experimentmaven.mlp.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * Trains network 1 for several seeds, on one thread and on two in turn, as an experiment trains its
 * trials. The clock tells the gain on a quiet machine. On a busy one the processor time of a trial
 * tells what two neighbours cost each other in caches, memory and turbo: two threads on cores of
 * their own gain twice the ratio of both times.
 */
public final class ThreadsBenchmark {

  private static final int ROUNDS = 5;
  private static final int TRIALS = 4;
  private static final int EPOCHS = 50;

  private ThreadsBenchmark() {}

  /** Takes the number of rounds, {@value #ROUNDS} if left out, after one to warm up. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    train(2);
    for (int round = 0; round < rounds; round++) {
      Round one = train(1);
      Round two = train(2);
      System.out.printf(
          Locale.ROOT,
          "%d trials: one thread %s, two threads %s; by the clock %.2f times as fast, "
              + "by processor time at most %.2f%n",
          TRIALS,
          one,
          two,
          one.clock() / two.clock(),
          2 * one.processor() / two.processor());
    }
  }

  private static Round train(int threads) throws Exception {
    Table table = Table.films();
    int end = Table.TRAINING + Table.VALIDATION;
    Dataset<Regressor> training = table.dataset(0, Table.TRAINING);
    Dataset<Regressor> validation = table.dataset(Table.TRAINING, end);
    List<Callable<Double>> trials = new ArrayList<>();
    for (int seed = 0; seed < TRIALS; seed++) {
      MlpTrainer trainer = new MlpTrainer(ReportNetwork.NETWORK_1.options(EPOCHS), seed);
      trials.add(
          () -> {
            Stopwatch stopwatch = new Stopwatch();
            trainer.train(training, validation, TrainingListener.NONE);
            return stopwatch.read().processor();
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Stopwatch stopwatch = new Stopwatch();
      double processor = 0;
      for (Future<Double> trial : pool.invokeAll(trials)) {
        processor += trial.get();
      }
      return new Round(stopwatch.read().clock(), processor);
    } finally {
      pool.shutdown();
    }
  }

  /**
   * One round.
   *
   * @param clock seconds from the first trial's start to the last one's end
   * @param processor seconds of all trials together
   */
  private record Round(double clock, double processor) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f s (%.2f s of processor time)", clock(), processor());
    }
  }
}
