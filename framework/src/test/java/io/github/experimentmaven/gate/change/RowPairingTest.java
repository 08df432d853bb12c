package io.github.experimentmaven.gate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.Gate;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.TableBuilder;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.TestRowsBuilder;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A change is worse only where other test rows would show it too. */
class RowPairingTest {

  private static final int ROWS = 200;
  private static final double TOLERANCE = 0.01;

  /** The errors of a model on each row. */
  private static double[] errors(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, ROWS).mapToDouble(row -> random.nextGaussian()).toArray();
  }

  private static double[] changed(double[] errors, DoubleUnaryOperator change) {
    return Arrays.stream(errors).map(change).toArray();
  }

  private static double mse(double[] errors) {
    return new MeanSquaredError().evaluate(new double[errors.length], errors);
  }

  /** The verdict on a model with one seed for each array of errors before and after. */
  private static Finding judge(TestRows then, TestRows now, double[][] before, double[][] after) {
    Experiment experiment =
        new ExperimentBuilder("model")
            .seeds(before.length)
            .regression(TOLERANCE, 0.95, Requirement.NO_REGRESSION, "*.test.mse")
            .build();
    TableBuilder old = new TableBuilder("1.0.0");
    TableBuilder current = new TableBuilder("1.1.0");
    for (int seed = 0; seed < before.length; seed++) {
      old.value("model", seed + 1, 0, 0, "test", "mse", mse(before[seed]));
      current.value("model", seed + 1, 0, 0, "test", "mse", mse(after[seed]));
    }
    Verdict verdict =
        new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
            .judge(
                experiment,
                current.build(),
                Optional.of(now),
                Optional.of(new Baseline(old.build(), Optional.of(then), "release 1.0.0")));
    assertThat(verdict.findings()).hasSize(1);
    return verdict.findings().get(0);
  }

  private static Finding judge(double[][] before, double[][] after) {
    return judge(rows(before).build(), rows(after).build(), before, after);
  }

  private static TestRowsBuilder rows(double[][] bySeed) {
    TestRowsBuilder rows = new TestRowsBuilder();
    for (int seed = 0; seed < bySeed.length; seed++) {
      rows.errors("model", seed + 1, bySeed[seed]);
    }
    return rows;
  }

  private static double[][] twice(double[] errors) {
    return new double[][] {errors, errors};
  }

  @Test
  void whatOtherRowsMightTurnRoundIsInconclusive() {
    Finding finding = judge(twice(errors(4)), twice(errors(1)));

    assertThat(mse(errors(1))).isGreaterThan(mse(errors(4)) * (1 + TOLERANCE));
    assertThat(finding.passed()).isTrue();
    assertThat(finding.describe())
        .contains("model.test.mse is inconclusive")
        .contains("over 2 paired trials and 200 test rows, which includes no change;")
        .endsWith("more test rows or seeds tell a change from luck");
  }

  @Test
  void whatEveryRowShowsIsWorse() {
    double[] before = errors(4);
    Finding finding = judge(twice(before), twice(changed(before, error -> 1.1 * error)));

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe())
        .contains("model.test.mse is worse")
        .endsWith("over 2 paired trials and 200 test rows");
  }

  @Test
  void rowsThatBelongTogetherCountAsOne() {
    double[] before = errors(4);
    double[] after = before.clone();
    for (int row = 0; row < ROWS / 2; row++) {
      after[row] = 1.5 * before[row];
    }
    TestRowsBuilder then = rows(twice(before));
    TestRowsBuilder now = rows(twice(after));

    assertThat(judge(then.build(), now.build(), twice(before), twice(after)).passed()).isFalse();
    assertThat(
            judge(
                    then.grouped(ROWS / 2).build(),
                    now.grouped(ROWS / 2).build(),
                    twice(before),
                    twice(after))
                .passed())
        .isTrue();
  }

  @Test
  void oneSeedOfARandomModelDecidesNothing() {
    double[][] before = {errors(4)};
    double[][] after = {changed(errors(4), error -> 2 * error)};

    Finding finding = judge(before, after);

    assertThat(finding.passed()).isTrue();
    assertThat(finding.describe())
        .contains("model.test.mse is inconclusive")
        .endsWith(
            "another seed might give anything, so one seed decides nothing; use at least three");
  }

  @Test
  void theLargestErrorOfAModelWithoutRandomnessDecidesNothing() {
    Experiment experiment =
        new ExperimentBuilder("model")
            .seeds(2)
            .regression(TOLERANCE, 0.95, Requirement.NO_REGRESSION, "*.test.max_error")
            .build();
    TestRows rows = rows(twice(errors(4))).build();

    Verdict verdict =
        new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
            .judge(
                experiment,
                new TableBuilder("1.1.0").seeds("model", "max_error", 9, 9).build(),
                Optional.of(rows),
                Optional.of(
                    new Baseline(
                        new TableBuilder("1.0.0").seeds("model", "max_error", 3, 3).build(),
                        Optional.of(rows),
                        "release 1.0.0")));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.findings().get(0).describe())
        .contains("model.test.max_error is inconclusive")
        .endsWith(
            "it says nothing of other test rows, and nothing else could differ, so nothing is decided");
  }

  @Test
  void rowsOfOtherResultsThanTheTableAreNotTaken() {
    double[][] before = twice(errors(4));
    double[][] after = twice(errors(1));

    Finding finding = judge(rows(twice(errors(9))).build(), rows(after).build(), before, after);

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe()).endsWith("over 2 paired trials");
  }

  @Test
  void someOfTheRowsAreSaidToBeSome() {
    double[][] before = twice(errors(4));
    double[][] after = twice(errors(1));

    Finding finding =
        judge(
            rows(before).drawnFrom(9000).build(),
            rows(after).drawnFrom(9000).build(),
            before,
            after);

    assertThat(finding.describe()).contains("and 200 of 9,000 test rows");
  }

  @Test
  void aModelThatTwoVersionsLackRowsOfIsJudgedBySeeds() {
    double[][] before = twice(errors(4));
    double[][] after = twice(errors(1));

    Finding finding =
        judge(
            new TestRowsBuilder().errors("other", 1, errors(4)).build(),
            rows(after).build(),
            before,
            after);

    assertThat(finding.describe()).endsWith("over 2 paired trials");
  }

  /** 400 pairs of models that are equally good, each on its own test rows. */
  @Test
  void changesThatMakeNothingWorseHardlyFail() {
    Random random = new Random(5);
    int builds = 400;
    int failures = 0;
    for (int build = 0; build < builds; build++) {
      double[] before = errors(random.nextLong());
      double[] after = changed(before, error -> 0.8 * error + 0.6 * random.nextGaussian());
      failures += judge(twice(before), twice(after)).passed() ? 0 : 1;
    }

    assertThat(failures / (double) builds).isLessThan(0.045);
  }
}
