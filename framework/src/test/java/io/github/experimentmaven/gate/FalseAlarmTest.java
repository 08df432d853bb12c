package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the gate fails, simulated with the harshest rule: nothing is tolerated. At 95 %
 * confidence an interval lies on the worse side of no change with a chance of 2.5 %.
 */
class FalseAlarmTest {

  private static final int BUILDS = 2000;
  private static final double LEVEL = 0.025;

  /** Three standard errors of a share of {@code BUILDS} that is {@code LEVEL}. */
  private static final double CHANCE = 3 * Math.sqrt(LEVEL * (1 - LEVEL) / BUILDS);

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 10})
  void staysAtItsLevelWhereOnlySeedsDiffer(int seeds) {
    Random random = new Random(17 + seeds);

    double alarms = failures(1, seeds, () -> random.nextGaussian());

    assertThat(alarms).isBetween(LEVEL - CHANCE, LEVEL + CHANCE);
  }

  @Test
  void staysAtItsLevelForAllModelsOfAnExperimentTogether() {
    Random random = new Random(23);

    double alarms = failures(4, 5, () -> random.nextGaussian());

    assertThat(alarms).isBetween(LEVEL / 2, LEVEL + CHANCE);
  }

  /** Reference: scipy 1.17.1, {@code 1 - nct.cdf(t.ppf(0.975, n - 1), n - 1, sqrt(n))}. */
  @ParameterizedTest
  @CsvSource({"2, 0.09058", "3, 0.17861", "5, 0.40132", "10, 0.80310", "20, 0.98859"})
  void growsInPowerWithTheSeedsAsTheNoncentralDistributionSays(int seeds, double power) {
    double chance = 3 * Math.sqrt(power * (1 - power) / BUILDS);

    assertThat(power(seeds)).isCloseTo(power, within(chance));
  }

  /**
   * Folds that share training rows: the model of Nadeau and Bengio, in which two folds' differences
   * are correlated by the ratio of test rows to all rows.
   */
  @Test
  void staysAtItsLevelWhereFoldsShareTrainingRows() {
    assertThat(foldFailures(true)).isBetween(LEVEL / 2, LEVEL + CHANCE);
  }

  @Test
  void wouldNotStayAtItsLevelWithoutTheCorrection() {
    assertThat(foldFailures(false)).isGreaterThan(2 * LEVEL);
  }

  /** The share of builds that fail although the model is worse by one standard deviation. */
  private static double power(int seeds) {
    Random random = new Random(31 + seeds);
    return failures(1, seeds, () -> random.nextGaussian() + 1);
  }

  private static double failures(int models, int seeds, Supplier<Double> difference) {
    String[] names = new String[models];
    for (int model = 0; model < models; model++) {
      names[model] = "network-" + model;
    }
    Experiment experiment = experiment(names).seeds(seeds).build();
    int failures = 0;
    for (int build = 0; build < BUILDS; build++) {
      TableBuilder before = new TableBuilder("1.0.0");
      TableBuilder after = new TableBuilder("1.1.0");
      for (String name : names) {
        for (int seed = 1; seed <= seeds; seed++) {
          before.value(name, seed, 0, 0, "test", "mse", 100);
          after.value(name, seed, 0, 0, "test", "mse", 100 + difference.get());
        }
      }
      failures += failed(experiment, before, after) ? 1 : 0;
    }
    return failures / (double) BUILDS;
  }

  private static double foldFailures(boolean corrected) {
    Random random = new Random(41);
    int folds = 10;
    int testRows = 10;
    int trainingRows = 90;
    double shared = testRows / (double) (testRows + trainingRows);
    Experiment experiment = experiment("network-1").seeds(1).build();
    int failures = 0;
    for (int build = 0; build < BUILDS; build++) {
      int shownTrainingRows = corrected ? trainingRows : 1_000_000;
      TableBuilder before =
          new TableBuilder("1.0.0").rows("train", shownTrainingRows).rows("test", testRows);
      TableBuilder after =
          new TableBuilder("1.1.0").rows("train", shownTrainingRows).rows("test", testRows);
      double common = random.nextGaussian() * Math.sqrt(shared);
      for (int fold = 0; fold < folds; fold++) {
        double own = random.nextGaussian() * Math.sqrt(1 - shared);
        before.value("network-1", 1, 0, fold, "test", "mse", 100);
        before.value("network-1", 1, 0, fold, "train", "mse", 100);
        after.value("network-1", 1, 0, fold, "test", "mse", 100 + common + own);
        after.value("network-1", 1, 0, fold, "train", "mse", 100);
      }
      failures += failed(experiment, before, after) ? 1 : 0;
    }
    return failures / (double) BUILDS;
  }

  private static ExperimentBuilder experiment(String... models) {
    return new ExperimentBuilder(models)
        .regression(0, 0.95, Requirement.NO_REGRESSION, "*.test.mse");
  }

  private static boolean failed(Experiment experiment, TableBuilder before, TableBuilder after) {
    return !new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
        .judge(experiment, after.build(), Optional.of(new Baseline(before.build(), "1.0.0")))
        .passed();
  }
}
