package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.boosting.BoostingOptions;
import io.github.experimentmaven.tree.boosting.BoostingTrainer;
import java.util.Locale;
import org.tribuo.MutableDataset;
import org.tribuo.regression.Regressor;

/**
 * Boosts 100 trees of 31 leaves with the default options on one thread, on tables of growing size,
 * and predicts a million rows; {@code boosting.py} does the same with scikit-learn and LightGBM.
 * The first training of a JVM is reported apart.
 */
public final class BoostingBenchmark {

  private static final int COLUMNS = 30;
  private static final int[] ROWS = {32_000, 240_000};
  private static final int PREDICTED = 1_000_000;
  private static final int RUNS = 5;

  private BoostingBenchmark() {}

  /** Takes the number of runs, {@value #RUNS} if left out. */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    for (int rows : ROWS) {
      MutableDataset<Regressor> dataset = Table.of(rows, COLUMNS).dataset(0, rows);
      Stopwatch.Reading first = train(dataset);
      Stopwatch.Reading best = first;
      for (int run = 1; run < runs; run++) {
        best = best.min(train(dataset));
      }
      System.out.printf(
          Locale.ROOT, "%d rows x %d features: first %s, best %s%n", rows, COLUMNS, first, best);
    }
    predict(runs);
  }

  private static void predict(int runs) {
    int rows = ROWS[ROWS.length - 1];
    TreeEnsembleModel model =
        new BoostingTrainer(BoostingOptions.builder().build(), 1)
            .train(Table.of(rows, COLUMNS).dataset(0, rows));
    float[][] features = Table.of(PREDICTED, COLUMNS).features();
    Stopwatch.Reading best = predict(model, features);
    for (int run = 1; run < runs; run++) {
      best = best.min(predict(model, features));
    }
    System.out.printf(Locale.ROOT, "prediction of %d rows: best %s%n", PREDICTED, best);
  }

  /** Tribuo's examples apart, whose million would take longer to make than to predict. */
  private static Stopwatch.Reading predict(TreeEnsembleModel model, float[][] features) {
    Stopwatch stopwatch = new Stopwatch();
    double[][] predictions = model.ensemble().predict(features, features.length);
    Stopwatch.Reading time = stopwatch.read();
    if (predictions.length != features.length) {
      throw new IllegalStateException("rows without a prediction");
    }
    return time;
  }

  private static Stopwatch.Reading train(MutableDataset<Regressor> dataset) {
    Stopwatch stopwatch = new Stopwatch();
    TreeEnsembleModel model =
        new BoostingTrainer(BoostingOptions.builder().build(), 1).train(dataset);
    Stopwatch.Reading time = stopwatch.read();
    if (model.ensemble().forests().get(0).get(0).leaves() != 31) {
      throw new IllegalStateException("the first tree is not fully grown");
    }
    return time;
  }
}
