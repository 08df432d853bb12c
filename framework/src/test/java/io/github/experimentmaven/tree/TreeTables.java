package io.github.experimentmaven.tree;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Small data sets for trees. */
public final class TreeTables {

  private TreeTables() {}

  /**
   * Rows with one target, {@code y}.
   *
   * @param names the features' names
   * @param features {@code [rows, features]}
   * @param targets {@code [rows]}
   */
  public static MutableDataset<Regressor> of(
      List<String> names, double[][] features, double[] targets) {
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int r = 0; r < targets.length; r++) {
      examples.add(example(names, features[r], new Regressor("y", targets[r])));
    }
    return of(examples);
  }

  public static Example<Regressor> example(
      List<String> names, double[] features, Regressor target) {
    return new ArrayExample<>(target, names.toArray(String[]::new), features);
  }

  public static MutableDataset<Regressor> of(List<Example<Regressor>> examples) {
    RegressionFactory factory = new RegressionFactory();
    return new MutableDataset<>(
        new ListDataSource<>(
            examples, factory, new SimpleDataSourceProvenance("synthetic", factory)));
  }

  /**
   * Rows of uniform features f0, f1, … in [-1, 1) and the target y = f0 · f1 + f2 (three features
   * or more).
   */
  public static MutableDataset<Regressor> products(int rows, int features, long seed) {
    RandomStream random = RandomStream.of(seed, RandomStream.Purpose.ROWS, 0);
    List<Example<Regressor>> examples = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int f = 0; f < features; f++) {
      names.add("f" + f);
    }
    for (int r = 0; r < rows; r++) {
      double[] row = row(features, random);
      double y = row[0] * row[1] + row[2];
      examples.add(example(names, row, new Regressor("y", y)));
    }
    return of(examples);
  }

  /** Rows of three features and two targets, named so that their order by name is not theirs. */
  public static MutableDataset<Regressor> twoTargets(int rows, long seed) {
    RandomStream random = RandomStream.of(seed, RandomStream.Purpose.ROWS, 0);
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      double[] row = row(3, random);
      Regressor targets =
          new Regressor(
              new String[] {"sum", "difference"},
              new double[] {row[0] + row[1], 100 * (row[0] - row[1])});
      examples.add(example(List.of("c", "b", "a"), row, targets));
    }
    return of(examples);
  }

  private static double[] row(int features, RandomStream random) {
    double[] row = new double[features];
    for (int f = 0; f < features; f++) {
      row[f] = 2 * random.nextDouble() - 1;
    }
    return row;
  }
}
