package io.github.experimentmaven.benchmarks.inference;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of one fold with what every model predicts of them. */
final class TestedFold {

  private static final int SEEDS = 5;

  /** Models whose predictions hang on the seed. */
  static final String NETWORK = "network";

  /** The same with other seeds: a change that makes nothing better or worse. */
  static final String OTHER_NETWORK = "network, other seeds";

  private final int[] rows;
  private final double[] actual;
  private final double meanTarget;
  private final double overlap;
  private final Map<String, double[][]> predictions = new LinkedHashMap<>();

  TestedFold(Observations table, int[] training, int[] test, long seed) {
    this.rows = test;
    this.actual = new double[test.length];
    for (int place = 0; place < test.length; place++) {
      actual[place] = table.targets()[test[place]];
    }
    this.overlap = (double) test.length / training.length;
    Learners learners = new Learners(table, training, test);
    this.meanTarget = learners.meanTarget();
    double[][] neighbours = learners.neighbours();
    for (int k : new int[] {5, 10, 15, 25}) {
      predictions.put(k + " neighbours", new double[][] {Learners.mean(neighbours, k)});
    }
    predictions.put("least squares", new double[][] {learners.leastSquares()});
    double[][] networks = new double[SEEDS][];
    double[][] others = new double[SEEDS][];
    for (int each = 0; each < SEEDS; each++) {
      networks[each] = learners.network(seed * 2 * SEEDS + each);
      others[each] = learners.network(seed * 2 * SEEDS + SEEDS + each);
    }
    predictions.put(NETWORK, networks);
    predictions.put(OTHER_NETWORK, others);
  }

  int[] rows() {
    return rows;
  }

  double overlap() {
    return overlap;
  }

  /**
   * Returns the squared errors of a model whose predictions are drawn to the mean.
   *
   * @param model the model's name
   * @param shrinkage 0 for its own predictions, 1 for the mean of the training rows
   * @param seeds how many of the seeds
   */
  double[][] losses(String model, double shrinkage, int seeds) {
    double[][] predicted = predictions.get(model);
    double[][] losses = new double[Math.min(seeds, predicted.length)][actual.length];
    for (int seed = 0; seed < losses.length; seed++) {
      for (int place = 0; place < actual.length; place++) {
        double value = predicted[seed][place];
        double error = value + shrinkage * (meanTarget - value) - actual[place];
        losses[seed][place] = error * error;
      }
    }
    return losses;
  }
}
