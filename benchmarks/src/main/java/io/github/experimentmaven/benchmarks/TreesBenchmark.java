package io.github.experimentmaven.benchmarks;

import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.exact.ForestOptions;
import io.github.experimentmaven.tree.exact.ForestTrainer;
import java.util.Locale;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * Grows a tree, a random forest and extra trees on one thread, from a Tribuo data set to a model,
 * and predicts; {@code trees.py} does the same with scikit-learn. The first run of each includes
 * compilation.
 */
public final class TreesBenchmark {

  private static final int RUNS = 5;
  private static final int PREDICTED_ROWS = 1_000_000;

  private TreesBenchmark() {}

  /** Takes the number of runs of each, {@value #RUNS} if left out. */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    System.out.printf(Locale.ROOT, "JVM %s%n", Runtime.version());
    for (int rows : new int[] {8_000, 32_000, 128_000}) {
      grow("a tree", ForestOptions.cart(), 1, rows, 10, runs);
    }
    grow("ten of a forest", ForestOptions.randomForest(), 10, 32_000, 10, runs);
    grow("ten extra trees", ForestOptions.extraTrees(), 10, 32_000, 10, runs);
    grow("twenty extra trees", ForestOptions.extraTrees(), 20, 32_000, 30, runs);
    TreeEnsembleModel model =
        grow("twenty of a forest", ForestOptions.randomForest(), 20, 32_000, 30, runs);
    predict(model, runs);
  }

  private static TreeEnsembleModel grow(
      String name, ForestOptions options, int trees, int rows, int columns, int runs) {
    Dataset<Regressor> dataset = Table.of(rows, columns).dataset(0, rows);
    TreeEnsembleModel model = null;
    Stopwatch.Reading[] times = new Stopwatch.Reading[runs];
    for (int run = 0; run < runs; run++) {
      ForestTrainer trainer = new ForestTrainer(withTrees(options, trees), run);
      Stopwatch stopwatch = new Stopwatch();
      model = trainer.train(dataset);
      times[run] = stopwatch.read();
    }
    print(String.format(Locale.ROOT, "%s, %d x %d", name, rows, columns), times);
    return model;
  }

  private static ForestOptions withTrees(ForestOptions options, int trees) {
    return new ForestOptions(
        trees,
        options.criterion(),
        options.thresholds(),
        options.maxDepth(),
        options.minSamplesLeaf(),
        options.minImpurityDecrease(),
        options.maxFeatures(),
        options.bootstrap(),
        options.jointOutputs());
  }

  private static void predict(TreeEnsembleModel model, int runs) {
    float[][] rows = Table.of(PREDICTED_ROWS, 30).features();
    Stopwatch.Reading[] times = new Stopwatch.Reading[runs];
    for (int run = 0; run < runs; run++) {
      Stopwatch stopwatch = new Stopwatch();
      model.ensemble().predict(rows, rows.length);
      times[run] = stopwatch.read();
    }
    print("prediction of a million rows by the twenty trees", times);
  }

  private static void print(String name, Stopwatch.Reading[] times) {
    Stopwatch.Reading best = times[0];
    for (Stopwatch.Reading time : times) {
      best = best.min(time);
    }
    System.out.printf(Locale.ROOT, "%s: first %s, best %s%n", name, times[0], best);
  }
}
