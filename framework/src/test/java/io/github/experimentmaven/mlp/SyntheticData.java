package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.network.RandomStream;
import io.github.experimentmaven.mlp.network.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Data sets with known laws. */
public final class SyntheticData {

  private SyntheticData() {}

  /**
   * Rows of uniform features f0, f1, … and the target y = f0 · f1 + f2 (three features or more).
   */
  public static MutableDataset<Regressor> products(int rows, int features, long seed) {
    String[] names = new String[features];
    for (int f = 0; f < features; f++) {
      names[f] = "f" + f;
    }
    RandomStream random = RandomStream.of(seed, Purpose.SHUFFLING);
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      double[] values = new double[features];
      for (int f = 0; f < features; f++) {
        values[f] = 2 * random.nextFloat() - 1;
      }
      double y = values[0] * values[1] + values[2];
      examples.add(new ArrayExample<>(new Regressor("y", y), names, values));
    }
    return dataset(examples);
  }

  /** Rows of three features and two targets, named so that their order by name is not theirs. */
  public static MutableDataset<Regressor> twoTargets(int rows, long seed) {
    RandomStream random = RandomStream.of(seed, Purpose.SHUFFLING);
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      double a = 2 * random.nextFloat() - 1;
      double b = 2 * random.nextFloat() - 1;
      Regressor targets =
          new Regressor(new String[] {"sum", "difference"}, new double[] {a + b, 100 * (a - b)});
      examples.add(new ArrayExample<>(targets, new String[] {"b", "a"}, new double[] {b, a}));
    }
    return dataset(examples);
  }

  public static MutableDataset<Regressor> dataset(List<Example<Regressor>> examples) {
    RegressionFactory factory = new RegressionFactory();
    return new MutableDataset<>(
        new ListDataSource<>(
            examples, factory, new SimpleDataSourceProvenance("synthetic", factory)));
  }
}
