package io.github.experimentmaven.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.inference.Difference.Estimated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often intervals of 95 % lie wholly above no difference where there is none, simulated: at
 * most 2.5 % of cases, whatever part of the chance seeds, rows and the rest have. Rows have heavy
 * tails, as differences of squared errors do.
 */
class CoverageTest {

  private static final int RUNS = 2000;
  private static final double LEVEL = 0.025;

  /** Three standard errors of a share of {@code RUNS} that is {@code LEVEL}. */
  private static final double CHANCE = 3 * Math.sqrt(LEVEL * (1 - LEVEL) / RUNS);

  @ParameterizedTest
  @CsvSource({
    "5, 30, 0, 1, 0",
    "5, 300, 0, 1, 0",
    "2, 60, 0.3, 1, 1",
    "3, 60, 0.3, 1, 1",
    "10, 60, 0.3, 1, 1",
    "2, 60, 1, 1, 1",
    "3, 60, 1, 1, 1",
    "5, 60, 1, 1, 1",
    "5, 60, 0.1, 1, 0.5",
    "3, 60, 0.05, 0.5, 2",
    "3, 60, 0.2, 1, 0.2",
    "5, 60, 1, 0.1, 0.1"
  })
  void failsInAtMostItsLevel(int seeds, int rows, double seed, double row, double rest) {
    Random random = new Random(7);

    double alarms = alarms(random, seeds, rows, new double[] {seed, row, rest}, 0);

    assertThat(alarms).isLessThan(LEVEL + CHANCE);
  }

  @Test
  void seedsAloneWouldFailHalfOfTheTimeWhereRowsMatter() {
    Random random = new Random(8);
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      double[][] differences = differences(random, 5, 60, new double[] {0, 1, 0.1});
      double[] means = new double[5];
      for (int s = 0; s < 5; s++) {
        means[s] = Moments.mean(differences[s]);
      }
      Estimated difference =
          (Estimated) PairedDifferences.ofSeeds(List.of(means), 0, Randomness.SEEDS);
      alarms += difference.interval(0.95).low() > 0 ? 1 : 0;
    }

    assertThat(alarms / (double) RUNS).isGreaterThan(0.3);
  }

  @Test
  void findsWhatIsWorse() {
    Random random = new Random(9);

    double found = alarms(random, 5, 100, new double[] {0.1, 1, 0.5}, 0.5);

    assertThat(found).isGreaterThan(0.9);
  }

  @Test
  void failsInAtMostItsLevelWhereGroupsOfRowsAreAlike() {
    Random random = new Random(10);
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      List<String> groups = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      for (int group = 0; group < 30; group++) {
        double common = random.nextGaussian();
        int size = 1 + random.nextInt(6);
        for (int row = 0; row < size; row++) {
          groups.add("g" + group);
          values.add(common + random.nextGaussian());
        }
      }
      double[][] now = {values.stream().mapToDouble(Double::doubleValue).toArray()};
      double[][] before = new double[1][values.size()];
      FoldRows fold = FoldRows.of(now, before, Units.ofGroups(groups, new HashMap<>()), 0);
      Estimated difference = (Estimated) PairedDifferences.ofRows(List.of(fold), Randomness.NONE);
      alarms += difference.interval(0.95).low() > 0 ? 1 : 0;
    }

    assertThat(alarms / (double) RUNS).isLessThan(LEVEL + CHANCE);
  }

  @Test
  void theSkewnessTakesAwayMostOfTheAlarmsOfALongTailBelow() {
    double plain = alarmsWithTailBelow(false);
    double corrected = alarmsWithTailBelow(true);

    assertThat(corrected).isLessThan(LEVEL + CHANCE);
    assertThat(corrected - LEVEL).isLessThan(0.5 * (plain - LEVEL));
  }

  private static double alarmsWithTailBelow(boolean corrected) {
    Random random = new Random(11);
    int alarms = 0;
    for (int run = 0; run < 5 * RUNS; run++) {
      double[][] now = new double[1][200];
      for (int row = 0; row < 200; row++) {
        double one = random.nextGaussian();
        double other = random.nextGaussian();
        now[0][row] = 2 - one * one - other * other;
      }
      FoldRows fold = FoldRows.of(now, new double[1][200], Units.ofRows(200), 0);
      Estimated difference = (Estimated) PairedDifferences.ofRows(List.of(fold), Randomness.NONE);
      Component rows = difference.widest(0.95).components().get(0);
      Component plain = new Component(rows.source(), rows.variance(), rows.degreesOfFreedom());
      Estimated judged =
          corrected
              ? difference
              : new Estimated(difference.mean(), List.of(new Spread(List.of(plain))));
      alarms += judged.interval(0.95).low() > 0 ? 1 : 0;
    }
    return alarms / (5.0 * RUNS);
  }

  private static double alarms(Random random, int seeds, int rows, double[] spreads, double worse) {
    Randomness randomness = spreads[0] == 0 && spreads[2] == 0 ? Randomness.NONE : Randomness.SEEDS;
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      double[][] now = differences(random, seeds, rows, spreads);
      for (double[] losses : now) {
        for (int r = 0; r < rows; r++) {
          losses[r] += worse;
        }
      }
      FoldRows fold = FoldRows.of(now, new double[seeds][rows], Units.ofRows(rows), 0);
      Estimated difference = (Estimated) PairedDifferences.ofRows(List.of(fold), randomness);
      alarms += difference.interval(0.95).low() > 0 ? 1 : 0;
    }
    return alarms / (double) RUNS;
  }

  private static double[][] differences(Random random, int seeds, int rows, double[] spreads) {
    double[] rowParts = new double[rows];
    for (int row = 0; row < rows; row++) {
      rowParts[row] = spreads[1] * heavy(random);
    }
    double[][] differences = new double[seeds][rows];
    for (double[] seed : differences) {
      double part = spreads[0] * random.nextGaussian();
      for (int row = 0; row < rows; row++) {
        seed[row] = part + rowParts[row] + spreads[2] * random.nextGaussian();
      }
    }
    return differences;
  }

  /** Student's t with four degrees of freedom, scaled to a variance of 1. */
  private static double heavy(Random random) {
    double squares = 0;
    for (int part = 0; part < 4; part++) {
      double normal = random.nextGaussian();
      squares += normal * normal;
    }
    return random.nextGaussian() / Math.sqrt(squares / 4) / Math.sqrt(2);
  }
}
