package io.github.experimentmaven.model.mended;

import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.math.la.DenseVector;
import org.tribuo.regression.Regressor;

/** Mean and standard deviation of each target over the training rows, by the targets' ids. */
final class TargetStandardizer {

  private final double[] means;
  private final double[] deviations;

  private TargetStandardizer(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  static TargetStandardizer of(Dataset<Regressor> training) {
    ImmutableOutputInfo<Regressor> targets = training.getOutputIDInfo();
    double[][] columns = new double[targets.size()][training.size()];
    int row = 0;
    for (Example<Regressor> example : training) {
      double[] values = byId(example.getOutput(), targets);
      for (int id = 0; id < values.length; id++) {
        columns[id][row] = values[id];
      }
      row++;
    }
    double[] means = new double[columns.length];
    double[] deviations = new double[columns.length];
    for (int id = 0; id < columns.length; id++) {
      means[id] = Means.of(columns[id]);
      deviations[id] = deviation(columns[id], means[id]);
    }
    return new TargetStandardizer(means, deviations);
  }

  private static double deviation(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }

  double mean(int id) {
    return means[id];
  }

  /** Returns a target's standard deviation, 0 where it does not vary. */
  double deviation(int id) {
    return deviations[id];
  }

  /** Returns the deviations of all targets, 1 where one does not vary. */
  double[] units() {
    double[] units = deviations.clone();
    for (int id = 0; id < units.length; id++) {
      units[id] = units[id] > 0 ? units[id] : 1;
    }
    return units;
  }

  /** Returns a row's targets in units of the deviation, by id. */
  DenseVector standardise(Regressor output, ImmutableOutputInfo<Regressor> targets) {
    double[] values = byId(output, targets);
    for (int id = 0; id < values.length; id++) {
      values[id] = deviations[id] > 0 ? (values[id] - means[id]) / deviations[id] : 0;
    }
    return DenseVector.createDenseVector(values);
  }

  private static double[] byId(Regressor output, ImmutableOutputInfo<Regressor> targets) {
    double[] values = new double[targets.size()];
    for (Regressor.DimensionTuple target : output) {
      values[targets.getID(target)] = target.getValue();
    }
    return values;
  }
}
