package io.github.experimentmaven.model.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

class GradientDescentTest {

  private static final double[] WEIGHTS = {1.5, -0.7, 0.2, 2, -1.1, 0.4, 0.9, -0.3};

  @ParameterizedTest
  @CsvSource({
    // rows, correlation of the features, deviation of the noise, mean and unit of the target
    "200, 0, 0.05, 5, 1",
    "40, 0, 0.3, 100, 1",
    "500, 0.9, 0.3, -20, 1",
    "500, 0.99, 0.1, 13, 1",
    "2000, 0.2, 1, 2, 100000"
  })
  void theDefaultsOfLinearSgdEndWithinAFifthOfLeastSquares(
      int rows, double correlation, double noise, double mean, double unit) {
    double[][] x = features(rows, correlation);
    double[] y = target(x, noise, mean, unit);
    Dataset<Regressor> training = dataset(x, y);

    TrainedModel trained =
        ModelSpecs.train("{type: linear_sgd}", new Examples(training, training), 3);

    assertThat(meanSquare(y, Tables.predicted(trained, training, 0)))
        .isLessThan(1.2 * meanSquare(y, leastSquares(x, y)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: linear_sgd, loss: {type: huber, delta: %s}}",
        "{type: factorization_machine, epochs: 5, loss: {type: huber, delta: %s}}"
      })
  void theDeltaOfTheHuberLossIsInTheUnitOfTheTarget(String yaml) {
    double[][] x = features(60, 0.2);
    double[] y = target(x, 0.5, 3, 1);
    double[] thousandfold = target(x, 0.5, 3, 1024);

    double[] small = predictions(yaml.formatted("0.5"), x, y);
    double[] large = predictions(yaml.formatted("512"), x, thousandfold);

    for (int row = 0; row < small.length; row++) {
      assertThat(large[row] / 1024).isCloseTo(small[row], within(1e-9));
    }
  }

  @Test
  void aSmallDeltaKeepsAnOutlierFromTheOthers() {
    double[][] x = features(60, 0);
    double[] y = target(x, 0.05, 3, 1);
    double[] expected = predictions("{type: linear_sgd}", x, y);
    y[7] += 1000;

    double[] robust = predictions("{type: linear_sgd, loss: {type: huber, delta: 0.5}}", x, y);
    double[] squared = predictions("{type: linear_sgd}", x, y);

    assertThat(Math.abs(robust[0] - expected[0])).isLessThan(1);
    assertThat(meanSquare(expected, squared)).isGreaterThan(100 * meanSquare(expected, robust));
  }

  private static double[] predictions(String yaml, double[][] x, double[] y) {
    Dataset<Regressor> training = dataset(x, y);
    Examples examples = new Examples(training, training);
    return Tables.predicted(ModelSpecs.train(yaml, examples, 3), training, 0);
  }

  /** Standardised columns that share a part. */
  private static double[][] features(int rows, double correlation) {
    Random random = new Random(11);
    double[][] x = new double[rows][WEIGHTS.length];
    for (double[] row : x) {
      double shared = random.nextGaussian();
      for (int j = 0; j < row.length; j++) {
        row[j] =
            Math.sqrt(correlation) * shared + Math.sqrt(1 - correlation) * random.nextGaussian();
      }
    }
    for (int j = 0; j < WEIGHTS.length; j++) {
      double mean = 0;
      double square = 0;
      for (double[] row : x) {
        mean += row[j] / rows;
        square += row[j] * row[j] / rows;
      }
      for (double[] row : x) {
        row[j] = (row[j] - mean) / Math.sqrt(square - mean * mean);
      }
    }
    return x;
  }

  private static double[] target(double[][] x, double noise, double mean, double unit) {
    Random random = new Random(12);
    double[] y = new double[x.length];
    for (int row = 0; row < y.length; row++) {
      y[row] = mean + noise * random.nextGaussian();
      for (int j = 0; j < WEIGHTS.length; j++) {
        y[row] += WEIGHTS[j] * x[row][j];
      }
      y[row] *= unit;
    }
    return y;
  }

  private static Dataset<Regressor> dataset(double[][] x, double[] y) {
    List<Example<Regressor>> examples = new ArrayList<>();
    String[] names = {"a", "b", "c", "d", "e", "f", "g", "h"};
    for (int row = 0; row < y.length; row++) {
      examples.add(new ArrayExample<>(new Regressor("y", y[row]), names, x[row]));
    }
    RegressionFactory factory = new RegressionFactory();
    return new MutableDataset<>(examples, new SimpleDataSourceProvenance("test", factory), factory);
  }

  /** The fitted values by the normal equations. */
  private static double[] leastSquares(double[][] x, double[] y) {
    int size = WEIGHTS.length + 1;
    double[][] equations = new double[size][size + 1];
    for (int row = 0; row < y.length; row++) {
      double[] full = withOne(x[row]);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          equations[i][j] += full[i] * full[j];
        }
        equations[i][size] += full[i] * y[row];
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double factor = k == i ? 0 : equations[k][i] / equations[i][i];
        for (int j = i; j <= size; j++) {
          equations[k][j] -= factor * equations[i][j];
        }
      }
    }
    double[] fitted = new double[y.length];
    for (int row = 0; row < y.length; row++) {
      double[] full = withOne(x[row]);
      for (int i = 0; i < size; i++) {
        fitted[row] += full[i] * equations[i][size] / equations[i][i];
      }
    }
    return fitted;
  }

  private static double[] withOne(double[] row) {
    double[] full = java.util.Arrays.copyOf(row, row.length + 1);
    full[row.length] = 1;
    return full;
  }

  private static double meanSquare(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]) / a.length;
    }
    return sum;
  }
}
