package io.github.experimentmaven.model.mended;

import java.util.Arrays;

/**
 * Targets without their means.
 *
 * @param means {@code [targets]}
 * @param values {@code [targets, rows]}, each target less its mean
 */
@SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
record CentredTargets(double[] means, double[][] values) {

  /** Centres targets, {@code [targets, rows]}. */
  static CentredTargets of(double[][] targets) {
    double[] means = Arrays.stream(targets).mapToDouble(Means::of).toArray();
    double[][] values = new double[targets.length][];
    for (int id = 0; id < targets.length; id++) {
      double mean = means[id];
      values[id] = Arrays.stream(targets[id]).map(value -> value - mean).toArray();
    }
    return new CentredTargets(means, values);
  }
}
