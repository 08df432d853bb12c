package io.github.experimentmaven.model.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.TrainedModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/**
 * A model type under test.
 *
 * @param promise what it promises
 * @param directory where the tables are written
 */
record Subject(Promise promise, Path directory) {

  static final int SEED = 7;

  private static final int SEEDS = 5;

  /** Three standard errors: the seeds and rows are fixed, so this is no gamble. */
  private static final double BOUND = 3;

  Learner learner() {
    return ModelSpecs.learner(promise.yaml());
  }

  TrainedModel train(PreparedFold fold, long seed) {
    ModelSpecs.assumeTrains(promise.yaml());
    return train(learner(), fold, seed);
  }

  static TrainedModel train(Learner learner, PreparedFold fold, long seed) {
    return learner.train(new Examples(fold.training(), fold.validation()), seed, epoch -> {});
  }

  /** Whether the type says that another seed gives another model. */
  boolean random() {
    return ModelSpecs.random(promise.yaml());
  }

  double[] predictions(ContractTable table) {
    return predictions(table, "y", SEED);
  }

  double[] predictions(ContractTable table, String target, long seed) {
    PreparedFold fold = table.prepare(directory);
    return predictions(train(fold, seed).model(), fold.test(), target);
  }

  static double[] predictions(Model<Regressor> model, Dataset<Regressor> rows, String target) {
    return model.predict(rows).stream().mapToDouble(row -> value(row, target)).toArray();
  }

  static double value(Prediction<Regressor> prediction, String target) {
    Regressor output = prediction.getOutput();
    return output.getValues()[List.of(output.getNames()).indexOf(target)];
  }

  /** What of the mean's test error is left. */
  double share(ContractTable table, String target) {
    double[] actual = table.testValues(target);
    double[] predicted = predictions(table, target, SEED);
    double mean = table.trainingMean(target);
    double error = 0;
    double errorOfMean = 0;
    for (int row = 0; row < actual.length; row++) {
      error += (actual[row] - predicted[row]) * (actual[row] - predicted[row]);
      errorOfMean += (actual[row] - mean) * (actual[row] - mean);
    }
    return error / errorOfMean;
  }

  /** Holds two tables against each other that ought to give the same predictions. */
  void requireEqual(ContractTable one, ContractTable other) {
    requireShift(one, other, 0);
  }

  /** The second table's predictions ought to be the first's and a constant. */
  void requireShift(ContractTable one, ContractTable other, double shift) {
    double range = range(one.testValues("y"));
    if (promise.has(Trait.RANDOM)) {
      requireSameOverSeeds(one, other, shift, range);
    } else {
      requireClose(predictions(other), predictions(one), shift, promise.tolerance() * range);
    }
  }

  static void requireClose(double[] actual, double[] expected, double shift, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i] + shift, within(tolerance));
    }
  }

  /** The mean predictions over seeds differ by no more than seeds do. */
  private void requireSameOverSeeds(
      ContractTable one, ContractTable other, double shift, double range) {
    double[][] first = overSeeds(one);
    double[][] second = overSeeds(other);
    double squaredDifference = 0;
    double variance = 0;
    int rows = first[0].length;
    for (int row = 0; row < rows; row++) {
      double difference = mean(second, row) - mean(first, row) - shift;
      squaredDifference += difference * difference / rows;
      variance += (variance(first, row) + variance(second, row)) / SEEDS / rows;
    }
    assertThat(Math.sqrt(squaredDifference))
        .isLessThanOrEqualTo(BOUND * Math.sqrt(variance) + promise.tolerance() * range);
  }

  private double[][] overSeeds(ContractTable table) {
    PreparedFold fold = table.prepare(directory);
    double[][] predictions = new double[SEEDS][];
    for (int seed = 0; seed < SEEDS; seed++) {
      predictions[seed] = predictions(train(fold, seed).model(), fold.test(), "y");
    }
    return predictions;
  }

  private static double mean(double[][] values, int column) {
    return Arrays.stream(values).mapToDouble(row -> row[column]).average().orElseThrow();
  }

  private static double variance(double[][] values, int column) {
    double mean = mean(values, column);
    return Arrays.stream(values)
            .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
            .sum()
        / (values.length - 1);
  }

  static double range(double[] values) {
    return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
  }
}
