package io.github.experimentmaven.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Small tables whose target is a known function of the features. */
public final class Tables {

  private static final String[] FEATURES = {"a", "b", "c", "d"};

  private Tables() {}

  /** A mostly linear target with a bend, on features of unit size: 240 and 80 rows. */
  public static Examples bent() {
    return new Examples(rows(240, 1), rows(80, 2));
  }

  /** The training rows without validation rows. */
  public static Examples withoutValidation() {
    return new Examples(rows(240, 1), rows(0, 2));
  }

  /** Two targets. */
  public static Examples twoTargets() {
    return new Examples(twoTargets(200, 1), twoTargets(50, 2));
  }

  public static Dataset<Regressor> rows(int count, long seed) {
    Random random = new Random(seed);
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      double[] x = features(random);
      examples.add(new ArrayExample<>(new Regressor("y", bend(x)), FEATURES, x));
    }
    return dataset(examples);
  }

  private static Dataset<Regressor> twoTargets(int count, long seed) {
    Random random = new Random(seed);
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      double[] x = features(random);
      Regressor targets =
          new Regressor(new String[] {"y", "z"}, new double[] {bend(x), 3 - x[1] + 2 * x[3]});
      examples.add(new ArrayExample<>(targets, FEATURES, x));
    }
    return dataset(examples);
  }

  private static double[] features(Random random) {
    double[] x = new double[FEATURES.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextDouble() * 4 - 2;
    }
    return x;
  }

  private static double bend(double[] x) {
    return 5 + 2 * x[0] - x[1] + 0.5 * Math.max(0, x[2]) + 0.1 * x[3] * x[3];
  }

  private static Dataset<Regressor> dataset(List<Example<Regressor>> examples) {
    RegressionFactory factory = new RegressionFactory();
    return new MutableDataset<>(examples, new SimpleDataSourceProvenance("test", factory), factory);
  }

  /** The observed values of a target. */
  public static double[] actual(Dataset<Regressor> dataset, int target) {
    return dataset.getData().stream()
        .mapToDouble(example -> example.getOutput().getValues()[target])
        .toArray();
  }

  /** The predictions of a target. */
  public static double[] predicted(TrainedModel trained, Dataset<Regressor> dataset, int target) {
    return trained.model().predict(dataset).stream()
        .mapToDouble(prediction -> prediction.getOutput().getValues()[target])
        .toArray();
  }
}
