package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.mlp.MlpTrainer;
import java.util.Locale;
import org.tribuo.MutableDataset;
import org.tribuo.regression.Regressor;

/**
 * Trains network 1 on tables of growing size and numbers of epochs, to show that time grows with
 * both in proportion, and that a million rows fit into a heap of two gigabytes. Tribuo's own data
 * set takes most of that; start with {@code -Xmx2g}.
 */
public final class LargeTableBenchmark {

  private static final int COLUMNS = 20;
  private static final int[] ROWS = {125_000, 250_000, 500_000, 1_000_000};

  private LargeTableBenchmark() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) {
    train(Table.of(ROWS[0], COLUMNS).dataset(0, ROWS[0]), 2);
    for (int epochs : new int[] {1, 2, 4}) {
      print(Table.of(ROWS[0], COLUMNS).dataset(0, ROWS[0]), epochs);
    }
    for (int rows : ROWS) {
      print(Table.of(rows, COLUMNS).dataset(0, rows), 1);
    }
  }

  private static void print(MutableDataset<Regressor> dataset, int epochs) {
    Stopwatch.Reading time = train(dataset, epochs);
    System.out.printf(
        Locale.ROOT,
        "%d rows x %d features, %d epochs: %s, %.0f ns a row and epoch%n",
        dataset.size(),
        COLUMNS,
        epochs,
        time,
        1e9 * time.processor() / dataset.size() / epochs);
  }

  private static Stopwatch.Reading train(MutableDataset<Regressor> dataset, int epochs) {
    Stopwatch stopwatch = new Stopwatch();
    new MlpTrainer(ReportNetwork.NETWORK_1.options(epochs), 1).train(dataset);
    return stopwatch.read();
  }
}
