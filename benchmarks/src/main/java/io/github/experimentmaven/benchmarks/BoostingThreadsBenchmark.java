package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.SharedWorkers;
import io.github.experimentmaven.tree.Workers;
import io.github.experimentmaven.tree.boosting.BoostingOptions;
import io.github.experimentmaven.tree.boosting.BoostingTrainer;
import java.util.Locale;
import org.tribuo.MutableDataset;
import org.tribuo.regression.Regressor;

/**
 * Boosts 100 trees of 31 leaves on 240,000 rows of 30 columns, on one thread and with the help of a
 * second one, in turn.
 */
public final class BoostingThreadsBenchmark {

  private static final int ROWS = 240_000;
  private static final int COLUMNS = 30;
  private static final int ROUNDS = 5;

  private BoostingThreadsBenchmark() {}

  /** Takes the number of rounds, {@value #ROUNDS} if left out, after one to warm up. */
  public static void main(String[] arguments) throws InterruptedException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    MutableDataset<Regressor> dataset = Table.of(ROWS, COLUMNS).dataset(0, ROWS);
    train(dataset, Workers.CALLER);
    for (int round = 0; round < rounds; round++) {
      Stopwatch.Reading one = train(dataset, Workers.CALLER);
      SharedWorkers workers = new SharedWorkers();
      Thread helper = new Thread(workers::help);
      helper.start();
      Stopwatch.Reading two = train(dataset, workers);
      helper.interrupt();
      helper.join();
      System.out.printf(
          Locale.ROOT,
          "one thread %s, two threads %s: %.2f times as fast by the clock%n",
          one,
          two,
          one.clock() / two.clock());
    }
  }

  private static Stopwatch.Reading train(MutableDataset<Regressor> dataset, Workers workers) {
    Stopwatch stopwatch = new Stopwatch();
    new BoostingTrainer(BoostingOptions.builder().build(), 1, workers, new SharedTables())
        .train(dataset);
    return stopwatch.read();
  }
}
