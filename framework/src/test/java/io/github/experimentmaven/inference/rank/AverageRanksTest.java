package io.github.experimentmaven.inference.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.inference.rank.AverageRanks.Places;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AverageRanksTest {

  private static final int RUNS = 2000;

  /** Three standard errors of a share of {@code RUNS} that is one in twenty. */
  private static final double CHANCE = 3 * Math.sqrt(0.05 * 0.95 / RUNS);

  /**
   * Demšar 2006, tables 2 and 6: areas under the curve of C4.5, with m and cf tuned, and with both,
   * on fourteen data sets, negated. Of these rounded values two average ranks are 0.036 from the
   * published ones.
   */
  private static final double[][] PUBLISHED = {
    {-0.763, -0.768, -0.771, -0.798},
    {-0.599, -0.591, -0.590, -0.569},
    {-0.954, -0.971, -0.968, -0.967},
    {-0.628, -0.661, -0.654, -0.657},
    {-0.882, -0.888, -0.886, -0.898},
    {-0.936, -0.931, -0.916, -0.931},
    {-0.661, -0.668, -0.609, -0.685},
    {-0.583, -0.583, -0.563, -0.625},
    {-0.775, -0.838, -0.866, -0.875},
    {-1.000, -1.000, -1.000, -1.000},
    {-0.940, -0.962, -0.965, -0.962},
    {-0.619, -0.666, -0.614, -0.669},
    {-0.972, -0.981, -0.975, -0.975},
    {-0.957, -0.978, -0.946, -0.970}
  };

  /** At 10 % C4.5 differs from the two that tune m, which the third cannot be told from. */
  @Test
  void tellsApartWhatThePublishedExampleTellsApart() {
    AverageRanks ranks = AverageRanks.of(PUBLISHED, 0.10);

    assertThat(ranks.order()).containsExactly(3, 1, 2, 0);
    assertThat(ranks.ranks().stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(new double[] {1.929, 2.000, 2.929, 3.143}, within(0.0005));
    assertThat(ranks.criticalDifference()).isCloseTo(1.12, within(0.01));
    assertThat(ranks.alike()).containsExactly(new Places(0, 2), new Places(2, 3));
  }

  /** At 5 % Nemenyi's difference of 1.25 finds none, as published. */
  @Test
  void joinsAllWhereNoTwoAreFarEnoughApart() {
    AverageRanks ranks = AverageRanks.of(PUBLISHED, 0.05);

    assertThat(ranks.pValue()).isLessThan(0.05);
    assertThat(ranks.alike()).containsExactly(new Places(0, 3));
  }

  @Test
  void joinsAllWhereFriedmansTestFindsNothing() {
    AverageRanks ranks =
        AverageRanks.of(new double[][] {{1, 2, 3}, {2, 1, 3}, {3, 2, 1}, {1, 3, 2}}, 0.05);

    assertThat(ranks.pValue()).isGreaterThan(0.05);
    assertThat(ranks.alike()).containsExactly(new Places(0, 2));
  }

  @Test
  void joinsNoneThatIsTheCriticalDifferenceFromItsNeighbour() {
    double[][] losses = new double[30][];
    for (int experiment = 0; experiment < losses.length; experiment++) {
      losses[experiment] = new double[] {3, 1, 2};
    }
    AverageRanks ranks = AverageRanks.of(losses, 0.05);

    assertThat(ranks.order()).containsExactly(1, 2, 0);
    assertThat(ranks.alike()).isEmpty();
  }

  @Test
  void modelsOfTheSameRankStayInTheirOrder() {
    AverageRanks ranks = AverageRanks.of(new double[][] {{2, 1, 1}, {2, 1, 1}}, 0.05);

    assertThat(ranks.order()).containsExactly(1, 2, 0);
    assertThat(ranks.ranks()).containsExactly(1.5, 1.5, 3.0);
  }

  /** Models that all do alike, in as few experiments as the index ranks them over. */
  @ParameterizedTest
  @CsvSource({"4, 3", "5, 3", "4, 6", "8, 4", "12, 10"})
  void findsADifferenceWhereThereIsNoneInAtMostOneOfTwentyCases(int experiments, int models) {
    Random random = new Random(experiments * 100L + models);
    double critical = Nemenyi.criticalDifference(models, experiments, 0.05);
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      double[][] losses = new double[experiments][];
      for (int experiment = 0; experiment < experiments; experiment++) {
        losses[experiment] = random.doubles(models).toArray();
      }
      AverageRanks ranks = AverageRanks.of(Friedman.of(losses), critical, 0.05);
      found += ranks.alike().contains(new Places(0, models - 1)) ? 0 : 1;
    }

    assertThat(found / (double) RUNS).isLessThan(0.05 + CHANCE);
  }
}
