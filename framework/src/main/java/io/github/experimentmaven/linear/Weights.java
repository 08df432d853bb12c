package io.github.experimentmaven.linear;

import io.github.experimentmaven.linear.solver.Column;
import io.github.experimentmaven.linear.solver.LinearProblem;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The numbers of a linear model.
 *
 * @param coefficients {@code [outputs][features]}
 * @param intercepts one an output
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record Weights(double[][] coefficients, double[] intercepts) {

  /** Coefficients with the intercepts that make the mean of all predictions that of the target. */
  static Weights of(LinearProblem problem, double[][] coefficients) {
    double[] intercepts = new double[coefficients.length];
    for (int o = 0; o < intercepts.length; o++) {
      double explained = 0;
      for (int f = 0; f < coefficients[o].length; f++) {
        Column feature = problem.features().get(f);
        explained += coefficients[o][f] * feature.mean();
      }
      intercepts[o] = problem.targets().get(o).mean() - explained;
    }
    return new Weights(coefficients, intercepts);
  }

  /** The predictions for one row, one an output. */
  double[] predict(double[] row) {
    double[] predictions = intercepts.clone();
    for (int o = 0; o < predictions.length; o++) {
      for (int f = 0; f < row.length; f++) {
        predictions[o] += coefficients[o][f] * row[f];
      }
    }
    return predictions;
  }

  void write(DataOutput out) throws IOException {
    for (int o = 0; o < intercepts.length; o++) {
      for (double coefficient : coefficients[o]) {
        out.writeDouble(coefficient);
      }
      out.writeDouble(intercepts[o]);
    }
  }

  static Weights read(DataInput in, int outputs, int features) throws IOException {
    double[] intercepts = new double[outputs];
    double[][] coefficients = new double[outputs][features];
    for (int o = 0; o < intercepts.length; o++) {
      for (int f = 0; f < coefficients[o].length; f++) {
        coefficients[o][f] = in.readDouble();
      }
      intercepts[o] = in.readDouble();
    }
    return new Weights(coefficients, intercepts);
  }
}
