package io.github.experimentmaven.explain;

import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.random.SeededRandom;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Permutation importance (Breiman, Random Forests, 2001; Fisher, Rudin and Dominici, All Models are
 * Wrong, but Many are Useful, JMLR 2019): what a model loses where the raw values of a column
 * change places among the rows of a part, so that they say nothing of their rows any more and are
 * distributed as before.
 *
 * <p>The orders are random numbers of the split's seed, the part, the fold, the training's seed and
 * the repeat. They are the same for all columns: so these are compared with less chance, and other
 * columns beside them change nothing.
 *
 * @param groups the columns that change places together
 * @param repeats how often each does
 * @param seed the split's seed
 */
record Permutation(List<List<String>> groups, int repeats, long seed) {

  /** More rows would make the interval narrower, and every run slower. */
  static final int MOST_ROWS = 5000;

  private static final int FEWEST_ROWS = 200;
  private static final int MOST_VALUES = 200_000;
  private static final long PURPOSE = 0x696d706f7274L;

  Permutation {
    groups = List.copyOf(groups);
  }

  /** The rows of a part, and what the random orders are named by. */
  record Rows(Table raw, Part part, int repeat, int fold, long training) {}

  /** Returns which rows of a part are measured: all, or evenly spaced ones of many. */
  int[] places(int size) {
    int most = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, MOST_VALUES / (groups.size() + 1)));
    int used = Math.min(size, most);
    return IntStream.range(0, used).map(index -> (int) ((long) index * size / used)).toArray();
  }

  PermutedLosses measure(Predictor model, PreparedFold fold, Metric loss, Rows rows) {
    int[] places = places(rows.raw().rows());
    Metric measured = RowLosses.of(loss);
    Table table = rows.raw().only(columns(fold)).select(places);
    double[][] actual =
        fold.observed(rows.part()).stream()
            .map(target -> target.select(places).toArray())
            .toArray(double[][]::new);
    Optional<double[]> weights =
        fold.weights(rows.part())
            .map(all -> NumberColumn.ofOwned("weight", all).select(places).toArray());
    Asked asked = new Asked(model, fold, measured, actual, weights);
    double[] own = asked.losses(table);
    double[][] permuted = new double[groups.size() + 1][];
    for (int group = 0; group < groups.size(); group++) {
      permuted[group] = losses(asked, own, table, groups.get(group), rows);
    }
    permuted[groups.size()] = losses(asked, own, table, columns(fold), rows);
    return new PermutedLosses(places, own, permuted);
  }

  private static List<String> columns(PreparedFold fold) {
    return fold.preprocessing().inputColumns().stream().distinct().toList();
  }

  /** Columns that say nothing to a model give the very losses of the rows as they are. */
  private double[] losses(Asked asked, double[] own, Table table, List<String> names, Rows rows) {
    double[] rises = new double[own.length];
    for (int repeat = 0; repeat < repeats; repeat++) {
      int[] order = IntStream.range(0, own.length).toArray();
      SeededRandom.of(
              seed,
              PURPOSE,
              rows.part().label().hashCode(),
              rows.repeat(),
              rows.fold(),
              rows.training(),
              repeat)
          .shuffle(order);
      List<Column> moved = names.stream().map(name -> table.column(name).select(order)).toList();
      double[] losses = asked.losses(table.with(moved));
      for (int row = 0; row < rises.length; row++) {
        rises[row] += losses[row] - own[row];
      }
    }
    double[] means = new double[own.length];
    for (int row = 0; row < means.length; row++) {
      means[row] = own[row] + rises[row] / repeats;
    }
    return means;
  }

  /** A model, and what it is asked of. */
  private static final class Asked {

    private final Predictor model;
    private final PreparedFold fold;
    private final Metric loss;
    private final double[][] actual;
    private final Optional<double[]> weights;

    Asked(
        Predictor model,
        PreparedFold fold,
        Metric loss,
        double[][] actual,
        Optional<double[]> weights) {
      this.model = model;
      this.fold = fold;
      this.loss = loss;
      this.actual = actual;
      this.weights = weights;
    }

    double[] losses(Table table) {
      return RowLosses.of(
          loss, actual, model.predict(fold.preprocessing().dataset(table)), weights);
    }
  }
}
