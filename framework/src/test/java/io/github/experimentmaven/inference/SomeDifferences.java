package io.github.experimentmaven.inference;

import io.github.experimentmaven.inference.Difference.Estimated;
import java.util.Arrays;
import java.util.List;

/** Differences for tests, the same every time, and what is said of those of one fold. */
final class SomeDifferences {

  private SomeDifferences() {}

  static Estimated estimated(double[][] differences, Randomness randomness) {
    return (Estimated) judged(differences, randomness);
  }

  static Difference judged(double[][] differences, Randomness randomness) {
    return PairedDifferences.ofRows(
        List.of(fold(differences, Units.ofRows(differences[0].length), 0)), randomness);
  }

  static FoldRows fold(double[][] differences, Units units, double overlap) {
    double[][] before = new double[differences.length][differences[0].length];
    return FoldRows.of(differences, before, units, overlap);
  }

  static double[][] some(int seeds, int rows) {
    RandomStream random = RandomStream.of(seeds);
    double[][] values = new double[seeds][rows];
    for (double[] seed : values) {
      for (int row = 0; row < rows; row++) {
        seed[row] = random.nextInt(1000) / 1000.0 - 0.3;
      }
    }
    return values;
  }

  static double[][] mapped(double[][] values, double factor) {
    return Arrays.stream(values)
        .map(seed -> Arrays.stream(seed).map(value -> factor * value).toArray())
        .toArray(double[][]::new);
  }
}
