package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.gate.change.RivalVerdict.Outcome;
import io.github.experimentmaven.metric.MeanAbsoluteError;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.rows.TestRowsBuilder;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Rival.Demand;
import io.github.experimentmaven.spec.override.Selection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A model is held against another one of the same run by the rows that both predicted. */
class RivalThresholdsTest {

  private static final int ROWS = 200;

  private final TableBuilder table = new TableBuilder("1.1.0");
  private final TestRowsBuilder rows = new TestRowsBuilder();

  private static double[] errors(long seed, double scale) {
    Random random = new Random(seed);
    return IntStream.range(0, ROWS).mapToDouble(row -> scale * random.nextGaussian()).toArray();
  }

  /** Trains a model, with the errors of each of its seeds. */
  private RivalThresholdsTest model(String name, double[]... bySeed) {
    for (int seed = 0; seed < bySeed.length; seed++) {
      double[] none = new double[ROWS];
      table
          .value(
              name,
              seed + 1,
              0,
              0,
              "test",
              "mse",
              new MeanSquaredError().evaluate(none, bySeed[seed]))
          .value(
              name,
              seed + 1,
              0,
              0,
              "test",
              "mae",
              new MeanAbsoluteError().evaluate(none, bySeed[seed]))
          .value(name, seed + 1, 0, 0, "train", "mse", 1);
      rows.errors(name, seed + 1, bySeed[seed]);
    }
    return this;
  }

  private List<Finding> judge(Experiment experiment) {
    return new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
        .judge(experiment, table.build(), Optional.of(rows.build()), Optional.empty())
        .findings();
  }

  private RivalFinding judge(Demand demand, double by) {
    List<Finding> findings =
        judge(
            new ExperimentBuilder("net", "mean")
                .seeds(2)
                .rival(demand, "net", "mse", "mean", by)
                .build());
    assertThat(findings).hasSize(1);
    return (RivalFinding) findings.get(0);
  }

  private static double[][] twice(double[] errors) {
    return new double[][] {errors, errors};
  }

  @Test
  void aLeadThatIsCertainIsKept() {
    model("net", errors(1, 1), errors(2, 1)).model("mean", twice(errors(3, 2)));

    RivalFinding finding = judge(Demand.BETTER_THAN, 0.1);

    assertThat(finding.passed()).isTrue();
    assertThat(finding.doubtful()).isFalse();
    assertThat(finding.title()).isEqualTo("net.test.mse better than mean by 10%");
    assertThat(finding.describe())
        .startsWith("net.test.mse is better than that of mean by more than 10%: mean ")
        .contains("95% interval of the difference from a lead of 10% -")
        .endsWith("over 2 paired trials and 200 test rows");
    assertThat(finding.location()).isEqualTo(ExperimentBuilder.at(30));
  }

  @Test
  void aLeadThatOtherRowsMightTakeAwayIsBroken() {
    model("net", errors(1, 0.98), errors(2, 0.98)).model("mean", twice(errors(3, 1.05)));

    RivalFinding finding = judge(Demand.BETTER_THAN, 0);

    assertThat(finding.verdict().outcome()).isEqualTo(Outcome.NEARLY);
    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe())
        .startsWith("net.test.mse is not certainly better than that of mean: mean ")
        .endsWith("over 2 paired trials and 200 test rows; more test rows or seeds could tell");
  }

  @Test
  void aLeadThatIsSmallerThanWasAskedIsBroken() {
    model("net", errors(1, 1), errors(2, 1)).model("mean", twice(errors(3, 2)));

    RivalFinding finding = judge(Demand.BETTER_THAN, 0.9);

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe())
        .startsWith("net.test.mse is not better than that of mean by more than 90%: mean ");
  }

  @Test
  void oneSeedOfARandomModelIsNoCertainLead() {
    model("net", errors(1, 1)).model("mean", errors(3, 2));

    Finding finding =
        judge(
                new ExperimentBuilder("net", "mean")
                    .seeds(1)
                    .rival(Demand.BETTER_THAN, "net", "mse", "mean", 0.1)
                    .build())
            .get(0);

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe()).endsWith("so one seed decides nothing; use at least three");
  }

  @Test
  void onlyACertainLagThatIsTooLargeIsBroken() {
    model("net", errors(1, 2), errors(1, 2.02)).model("mean", twice(errors(3, 1)));

    assertThat(judge(Demand.NO_WORSE_THAN, 0.02).passed()).isFalse();
    assertThat(judge(Demand.NO_WORSE_THAN, 0.02).describe())
        .startsWith("net.test.mse is worse than that of mean by more than 2%: mean ");
    assertThat(judge(Demand.NO_WORSE_THAN, 9).passed()).isTrue();
    assertThat(judge(Demand.NO_WORSE_THAN, 9).doubtful()).isFalse();
  }

  @Test
  void aLagThatMayBeLuckPassesAndWantsALook() {
    model("net", errors(1, 1.1), errors(2, 1.1)).model("mean", twice(errors(3, 1)));

    RivalFinding finding = judge(Demand.NO_WORSE_THAN, 0.02);

    assertThat(finding.passed()).isTrue();
    assertThat(finding.doubtful()).isTrue();
    assertThat(finding.describe())
        .startsWith("net.test.mse may be worse than that of mean by more than 2%: mean ");
  }

  @Test
  void modelsWithTheSamePredictionsAreNoneBetter() {
    model("net", twice(errors(3, 1))).model("mean", twice(errors(3, 1)));

    assertThat(judge(Demand.BETTER_THAN, 0).passed()).isFalse();
    assertThat(judge(Demand.NO_WORSE_THAN, 0).passed()).isTrue();
    assertThat(judge(Demand.NO_WORSE_THAN, 0).doubtful()).isFalse();
  }

  @Test
  void lagsHoldTogetherAndTheModelThatAllAreHeldAgainstIsLeftOut() {
    model("net", twice(errors(1, 1))).model("other", twice(errors(2, 1)));
    model("mean", twice(errors(3, 1)));

    List<Finding> findings =
        judge(
            new ExperimentBuilder("net", "other", "mean")
                .seeds(2)
                .rival(Demand.NO_WORSE_THAN, "*", "mse", "mean", 0.02)
                .build());

    assertThat(findings).extracting(Finding::model).containsExactly("net", "other");
    assertThat(findings).allMatch(finding -> ((RivalFinding) finding).verdict().comparisons() == 2);
  }

  @Test
  void whereRowsAreNotKnownSeedsAloneAreSaidToCount() {
    table.seeds("net", "max_error", 1, 1.1, 1.2).seeds("mean", "max_error", 3, 3, 3.1);

    Finding finding =
        judge(
                new ExperimentBuilder("net", "mean")
                    .seeds(3)
                    .rival(Demand.BETTER_THAN, "net", "max_error", "mean", 0)
                    .build())
            .get(0);

    assertThat(finding.passed()).isTrue();
    assertThat(finding.describe())
        .endsWith("over 3 paired trials, which says nothing of other rows");
  }

  @Test
  void theLargestErrorOfModelsWithoutSeedsDecidesNothing() {
    table.seeds("net", "max_error", 1, 1).seeds("mean", "max_error", 3, 3);

    Finding finding =
        judge(
                new ExperimentBuilder("net", "mean")
                    .seeds(2)
                    .rival(Demand.BETTER_THAN, "net", "max_error", "mean", 0)
                    .build())
            .get(0);

    assertThat(finding.passed()).isFalse();
    assertThat(finding.describe())
        .contains("net.test.max_error is not certainly better than that of mean")
        .endsWith(
            "it says nothing of other test rows, and nothing else could differ, so nothing is decided");
  }

  @Test
  void aModelWithoutAResultKeepsNothing() {
    model("net", twice(errors(1, 1)));

    assertThat(
            judge(
                new ExperimentBuilder("net", "mean")
                    .seeds(2)
                    .rival(Demand.NO_WORSE_THAN, "net", "mse", "mean", 0)
                    .build()))
        .filteredOn(RivalFinding.class::isInstance)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.passed()).isFalse();
              assertThat(finding.describe())
                  .isEqualTo(
                      "net.test.mse is not comparable with that of mean: there is no result of"
                          + " mean; run the experiment with this model");
            });
  }

  @Test
  void aModelThatIsNotMeantThisTimeIsNotHeldAgainst() {
    model("net", twice(errors(1, 1)));
    Experiment part =
        new ExperimentBuilder("net", "mean")
            .seeds(2)
            .rival(Demand.BETTER_THAN, "net", "mse", "mean", 0.1)
            .build(new Selection(List.of("net"), List.of()));

    assertThat(judge(part)).isEmpty();
  }

  @Test
  void aScoreThatIsBelowZeroIsLedUpwards() {
    table.seeds("net", "r2", -0.10, -0.11, -0.12).seeds("mean", "r2", -0.2, -0.2, -0.2);
    ExperimentBuilder experiment = new ExperimentBuilder("net", "mean").seeds(3);

    List<Finding> findings =
        judge(
            experiment
                .rival(Demand.BETTER_THAN, "net", "r2", "mean", 0.25)
                .rival(Demand.BETTER_THAN, "net", "r2", "mean", 0.75)
                .build());

    assertThat(findings).extracting(Finding::passed).containsExactly(true, false);
  }
}
