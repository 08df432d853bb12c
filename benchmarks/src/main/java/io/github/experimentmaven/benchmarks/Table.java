package io.github.experimentmaven.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * Columns of numbers and a target to train on.
 *
 * @param features {@code [rows, columns]}
 * @param targets {@code [rows]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record Table(float[][] features, float[] targets) {

  /** Rows for training, validation and test in the films' table. */
  static final int TRAINING = 2803;

  static final int VALIDATION = 701;
  static final int TEST = 876;
  static final int COLUMNS = 7;

  /**
   * A table in the shape of the films', the same every time: standardised columns and a target that
   * is a product and a sum of some of them, with noise. The time of training does not depend on the
   * values.
   */
  static Table films() {
    return of(TRAINING + VALIDATION + TEST, COLUMNS);
  }

  static Table of(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(1);
    float[][] features = new float[rows][columns];
    float[] targets = new float[rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
          sum += random.nextDouble();
        }
        features[r][c] = (float) (sum - 6);
      }
      double noise = 0.1 * (random.nextDouble() - 0.5);
      targets[r] = (float) (features[r][0] * features[r][1] + features[r][2] + noise);
    }
    return new Table(features, targets);
  }

  /** Some of the rows as a Tribuo data set. */
  MutableDataset<Regressor> dataset(int from, int to) {
    String[] names = new String[features[0].length];
    for (int c = 0; c < names.length; c++) {
      names[c] = "x" + c;
    }
    List<Example<Regressor>> examples = new ArrayList<>();
    for (int r = from; r < to; r++) {
      double[] values = new double[names.length];
      for (int c = 0; c < names.length; c++) {
        values[c] = features[r][c];
      }
      examples.add(new ArrayExample<>(new Regressor("y", targets[r]), names, values));
    }
    RegressionFactory factory = new RegressionFactory();
    return new MutableDataset<>(
        new ListDataSource<>(
            examples, factory, new SimpleDataSourceProvenance("synthetic", factory)));
  }
}
