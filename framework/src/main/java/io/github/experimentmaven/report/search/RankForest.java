package io.github.experimentmaven.report.search;

import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.exact.Criterion;
import io.github.experimentmaven.tree.exact.ForestOptions;
import io.github.experimentmaven.tree.exact.ForestTrainer;
import io.github.experimentmaven.tree.exact.Thresholds;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** A forest of ranks, the same on every machine. */
final class RankForest {

  private static final ForestOptions OPTIONS =
      new ForestOptions(
          100,
          Criterion.SQUARED_ERROR,
          Thresholds.EXACT,
          OptionalInt.empty(),
          2,
          0,
          0.7,
          true,
          false);

  private static final long SEED = 1;

  private final TreeEnsembleModel model;
  private final int[] columns;

  private RankForest(TreeEnsembleModel model, int[] columns) {
    this.model = model;
    this.columns = columns;
  }

  /**
   * Learns.
   *
   * @param rows {@code [trials, columns]}
   * @param ranks {@code [trials]}
   */
  static RankForest of(float[][] rows, double[] ranks) {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> data =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("trials of a search", factory), factory);
    String[] names =
        IntStream.range(0, rows[0].length)
            .mapToObj(column -> String.format(Locale.ROOT, "%05d", column))
            .toArray(String[]::new);
    for (int row = 0; row < rows.length; row++) {
      double[] values = new double[names.length];
      for (int column = 0; column < names.length; column++) {
        values[column] = rows[row][column];
      }
      data.add(new ArrayExample<>(new Regressor("rank", ranks[row]), names, values));
    }
    TreeEnsembleModel model = new ForestTrainer(OPTIONS, SEED).train(data);
    int[] columns =
        IntStream.range(0, names.length)
            .map(column -> model.getFeatureIDMap().getID(names[column]))
            .toArray();
    return new RankForest(model, columns);
  }

  /** Returns what ranks it foretells, {@code [trials]}. */
  double[] predict(float[][] rows) {
    float[][] byId = new float[rows.length][model.ensemble().features()];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        if (columns[column] >= 0) {
          byId[row][columns[column]] = rows[row][column];
        }
      }
    }
    double[][] predicted = model.ensemble().predict(byId, rows.length);
    return IntStream.range(0, rows.length).mapToDouble(row -> predicted[row][0]).toArray();
  }
}
