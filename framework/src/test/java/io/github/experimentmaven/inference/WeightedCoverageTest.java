package io.github.experimentmaven.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.inference.Difference.Estimated;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often intervals of 95 % lie wholly on one side of no difference where rows do not count
 * alike, simulated: the weights are drawn with the rows, the weighted mean of all rows that there
 * could be differs by nothing, and heavy rows may differ otherwise than light ones.
 */
class WeightedCoverageTest {

  private static final int RUNS = 2000;
  private static final int ROWS = 300;
  private static final double LEVEL = 0.025;

  /** Three standard errors of a share of {@code RUNS} that is {@code LEVEL}. */
  private static final double CHANCE = 3 * Math.sqrt(LEVEL * (1 - LEVEL) / RUNS);

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "0, 1, 3", "0.5, 1, 3", "-0.5, 1, 3"})
  void missesInAtMostItsLevelOnEachSide(double slope, double noise, int mostWeight) {
    Random random = new Random(12);
    int above = 0;
    int below = 0;
    for (int run = 0; run < RUNS; run++) {
      ConfidenceInterval interval = difference(random, slope, noise, mostWeight, 0).interval(0.95);
      above += interval.low() > 0 ? 1 : 0;
      below += interval.high() < 0 ? 1 : 0;
    }

    assertThat(above / (double) RUNS).isLessThan(LEVEL + CHANCE);
    assertThat(below / (double) RUNS).isLessThan(LEVEL + CHANCE);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "0.5, 1, 3"})
  void findsWhatIsWorse(double slope, double noise, int mostWeight) {
    Random random = new Random(13);
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      found += difference(random, slope, noise, mostWeight, 0.4).interval(0.95).low() > 0 ? 1 : 0;
    }

    assertThat(found / (double) RUNS).isGreaterThan(0.9);
  }

  private static Estimated difference(
      Random random, double slope, double noise, int mostWeight, double worse) {
    double[] weights = new double[ROWS];
    double[] now = new double[ROWS];
    double centre = centre(mostWeight);
    for (int row = 0; row < ROWS; row++) {
      weights[row] = 1 + random.nextInt(mostWeight);
      now[row] =
          worse + slope * (weights[row] - centre) + noise * Math.sqrt(weights[row]) * tail(random);
    }
    FoldRows fold =
        FoldRows.of(
            new double[][] {Influence.weightedMean(now, weights)},
            new double[1][ROWS],
            Units.ofRows(ROWS),
            0);
    return (Estimated) PairedDifferences.ofRows(List.of(fold), Randomness.NONE);
  }

  /** Returns the mean of the weights where rows count by them: E[w^2] / E[w]. */
  private static double centre(int mostWeight) {
    double weights = 0;
    double squares = 0;
    for (int weight = 1; weight <= mostWeight; weight++) {
      weights += weight;
      squares += weight * weight;
    }
    return squares / weights;
  }

  /** Student's t with five degrees of freedom, scaled to a variance of 1. */
  private static double tail(Random random) {
    double squares = 0;
    for (int part = 0; part < 5; part++) {
      double normal = random.nextGaussian();
      squares += normal * normal;
    }
    return random.nextGaussian() / Math.sqrt(squares / 5) / Math.sqrt(5.0 / 3);
  }
}
