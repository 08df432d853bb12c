package io.github.experimentmaven.benchmarks.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Models that train in less than a millisecond, since a simulation trains hundreds of thousands.
 */
final class Learners {

  static final int MOST_NEIGHBOURS = 25;

  private static final int HIDDEN = 10;
  private static final double RIDGE = 1e-3;

  private final Observations table;
  private final int[] training;
  private final int[] test;

  Learners(Observations table, int[] training, int[] test) {
    this.table = table;
    this.training = training;
    this.test = test;
  }

  /** Returns the nearest rows' targets of each test row, nearest first. */
  double[][] neighbours() {
    double[][] nearest = new double[test.length][MOST_NEIGHBOURS];
    double[] distances = new double[MOST_NEIGHBOURS];
    for (int place = 0; place < test.length; place++) {
      Arrays.fill(distances, Double.POSITIVE_INFINITY);
      double[] x = table.features()[test[place]];
      for (int row : training) {
        double distance = 0;
        double[] other = table.features()[row];
        for (int column = 0; column < x.length; column++) {
          double difference = x[column] - other[column];
          distance += difference * difference;
        }
        int at = MOST_NEIGHBOURS - 1;
        if (distance >= distances[at]) {
          continue;
        }
        while (at > 0 && distances[at - 1] > distance) {
          distances[at] = distances[at - 1];
          nearest[place][at] = nearest[place][at - 1];
          at--;
        }
        distances[at] = distance;
        nearest[place][at] = table.targets()[row];
      }
    }
    return nearest;
  }

  /** Returns the mean of the nearest k targets of each test row. */
  static double[] mean(double[][] neighbours, int k) {
    return Arrays.stream(neighbours)
        .mapToDouble(targets -> Arrays.stream(targets, 0, k).sum() / k)
        .toArray();
  }

  double[] leastSquares() {
    return fitted(
        table.features()[0].length, (x, inputs) -> System.arraycopy(x, 0, inputs, 0, x.length));
  }

  /** A network of one hidden layer whose first weights stay as the seed has drawn them. */
  double[] network(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int columns = table.features()[0].length;
    double[][] weights = new double[HIDDEN][columns + 1];
    for (double[] unit : weights) {
      for (int input = 0; input <= columns; input++) {
        unit[input] = 2 * random.nextDouble() - 1;
      }
    }
    return fitted(
        HIDDEN,
        (x, inputs) -> {
          for (int unit = 0; unit < HIDDEN; unit++) {
            double sum = weights[unit][x.length];
            for (int column = 0; column < x.length; column++) {
              sum += weights[unit][column] * x[column];
            }
            inputs[unit] = Math.max(0, sum);
          }
        });
  }

  double meanTarget() {
    return Arrays.stream(training).mapToDouble(row -> table.targets()[row]).sum() / training.length;
  }

  @FunctionalInterface
  private interface Inputs {
    void of(double[] x, double[] inputs);
  }

  /** Fits an intercept and a weight for each input by least squares with a little shrinkage. */
  private double[] fitted(int count, Inputs inputs) {
    int size = count + 1;
    double[][] products = new double[size][size + 1];
    double[] row = new double[size];
    row[count] = 1;
    for (int index : training) {
      inputs.of(table.features()[index], row);
      for (int i = 0; i < size; i++) {
        for (int j = i; j < size; j++) {
          products[i][j] += row[i] * row[j];
        }
        products[i][size] += row[i] * table.targets()[index];
      }
    }
    double[] weights = solved(products);
    double[] predicted = new double[test.length];
    for (int place = 0; place < test.length; place++) {
      inputs.of(table.features()[test[place]], row);
      for (int i = 0; i < size; i++) {
        predicted[place] += weights[i] * row[i];
      }
    }
    return predicted;
  }

  private static double[] solved(double[][] products) {
    int size = products.length;
    for (int i = 0; i < size; i++) {
      products[i][i] += RIDGE;
      for (int j = 0; j < i; j++) {
        products[i][j] = products[j][i];
      }
    }
    for (int i = 0; i < size; i++) {
      for (int below = i + 1; below < size; below++) {
        double factor = products[below][i] / products[i][i];
        for (int j = i; j <= size; j++) {
          products[below][j] -= factor * products[i][j];
        }
      }
    }
    double[] weights = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double rest = products[i][size];
      for (int j = i + 1; j < size; j++) {
        rest -= products[i][j] * weights[j];
      }
      weights[i] = rest / products[i][i];
    }
    return weights;
  }
}
