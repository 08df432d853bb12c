package io.github.experimentmaven.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.drift.Breach;
import io.github.experimentmaven.data.drift.ColumnSketch;
import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.data.drift.NumberSketch;
import io.github.experimentmaven.data.drift.TextSketch;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.gate.rule.RuleOutcome.State;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.rule.AllowedRule;
import io.github.experimentmaven.spec.rule.ColumnLimits;
import io.github.experimentmaven.spec.rule.ColumnLimits.Limit;
import io.github.experimentmaven.spec.rule.DataRule;
import io.github.experimentmaven.spec.rule.DriftRule;
import io.github.experimentmaven.spec.rule.DriftRule.Side;
import io.github.experimentmaven.spec.rule.MissingRule;
import io.github.experimentmaven.spec.rule.RangeRule;
import io.github.experimentmaven.spec.rule.SuspicionRule;
import io.github.experimentmaven.spec.rule.SuspicionRule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataRulesTest {

  private static final Location PLACE = new Location("study.yaml", 9, 5);
  private static final Suspicion LEAK =
      new Suspicion(Suspicion.Kind.TARGET_LEAK, List.of("index"), "`y` follows from `index`");

  @Test
  void failOnASuspicionWhereTheyAreToFail() {
    RuleOutcome outcome = only(suspicion("target_leak", Severity.FAIL), data(1000, 0));

    assertThat(outcome.state()).isEqualTo(State.BROKEN);
    assertThat(outcome.title()).isEqualTo("target_leak of index");
    assertThat(outcome.description()).isEqualTo("target_leak: `y` follows from `index`");
    assertThat(outcome.location()).isEqualTo(PLACE);
  }

  @Test
  void pointOutASuspicionWhereTheyAreToWarn() {
    assertThat(only(suspicion("target_leak", Severity.WARN), data(1000, 0)).state())
        .isEqualTo(State.DOUBTFUL);
  }

  @Test
  void sayNothingOfASuspicionThatIsIgnored() {
    assertThat(
            DataRules.judge(
                List.of(suspicion("target_leak", Severity.IGNORE)),
                data(1000, 0),
                Optional.empty()))
        .isEmpty();
  }

  @Test
  void areKeptWhereNothingIsSuspected() {
    RuleOutcome outcome = only(suspicion("identifier", Severity.FAIL), data(1000, 0));

    assertThat(outcome.state()).isEqualTo(State.KEPT);
    assertThat(outcome.description()).isEqualTo("identifier: none");
  }

  @Test
  void failOnValuesThatAreNotAllowed() {
    RuleOutcome broken = only(range("v*"), data(1000, 0));
    RuleOutcome kept = only(range("y"), data(1000, 0));

    assertThat(broken.state()).isEqualTo(State.BROKEN);
    assertThat(broken.description())
        .isEqualTo("range of `votes`: outside in 2 of 1,000 rows, for example -5");
    assertThat(kept.state()).isEqualTo(State.KEPT);
    assertThat(kept.description()).isEqualTo("range of `y`: outside in no row");
    assertThat(only(new AllowedRule("genre", List.of("a"), PLACE), data(1000, 0)).state())
        .isEqualTo(State.KEPT);
  }

  @Test
  void failOnMoreMissingValuesThanTheFirstNameThatFitsAllows() {
    RuleOutcome broken = only(missing(limit("votes", 0.05), limit("*", 1)), data(1000, 0));
    RuleOutcome kept = only(missing(limit("votes", 0.1), limit("*", 0)), data(1000, 0));

    assertThat(broken.state()).isEqualTo(State.BROKEN);
    assertThat(broken.description())
        .isEqualTo(
            "missing of `votes`: 10 % of the rows (100 of 1000) lack a value, more than 5 %");
    assertThat(kept.state()).isEqualTo(State.KEPT);
    assertThat(kept.description()).isEqualTo("missing: at most 10 %, in `votes`");
  }

  @Test
  void failOnTestRowsThatDifferBeyondTheWholeInterval() {
    RuleOutcome outcome = only(drift(Side.TEST, limit("*", 0.1)), data(1000, 300));

    assertThat(outcome.state()).isEqualTo(State.BROKEN);
    assertThat(outcome.description())
        .startsWith("drift.test of `votes`: the test rows differ from the training rows by 3")
        .endsWith("above 10 %");
    assertThat(outcome.drift().orElseThrow().low()).isGreaterThan(0.1);
  }

  @Test
  void pointOutADifferenceThatFewRowsCannotTell() {
    RuleOutcome outcome = only(drift(Side.TEST, limit("*", 0.1)), data(30, 9));

    assertThat(outcome.state()).isEqualTo(State.DOUBTFUL);
    assertThat(outcome.description())
        .contains("above 10 %, but fewer rows than that may have moved");
  }

  @Test
  void areKeptWhereTheLimitOfTheColumnIsWide() {
    RuleOutcome outcome =
        only(drift(Side.TEST, limit("votes", 1), limit("*", 0.1)), data(1000, 300));

    assertThat(outcome.state()).isEqualTo(State.KEPT);
    assertThat(outcome.title()).isEqualTo("drift.test of votes");
  }

  @Test
  void compareTrainingRowsWithThoseOfTheBaseline() {
    RuleOutcome outcome =
        DataRules.judge(
                List.of(drift(Side.BASELINE, limit("*", 0.1))),
                data(1000, 0, 400),
                Optional.of(new EarlierData(data(1000, 0), "release 1.0.0")))
            .get(0);

    assertThat(outcome.state()).isEqualTo(State.BROKEN);
    assertThat(outcome.description())
        .startsWith(
            "drift.baseline of `votes`: the training rows differ from those of release 1.0.0 by ");
  }

  @Test
  void pointOutThatThereIsNothingToCompareWith() {
    RuleOutcome outcome = only(drift(Side.BASELINE, limit("*", 0.1)), data(1000, 0));

    assertThat(outcome.state()).isEqualTo(State.DOUBTFUL);
    assertThat(outcome.description()).contains("there is no baseline that keeps");
  }

  @Test
  void sayWhatChangedInTheData() {
    DataSketch before = data(1000, 0);
    DataSketch now =
        new DataSketch(
            900,
            900,
            List.of(
                column("votes", 9, 900, 300, 0),
                new ColumnSketch(
                    "year", 0, new TextSketch(1, 1, Map.of()), new TextSketch(0, 0, Map.of()))),
            List.of(),
            List.of());

    assertThat(DataChanges.describe(now, new EarlierData(before, "release 1.0.0")))
        .isEqualTo(
            "the data changed since release 1.0.0: 900 rows, were 1000; new columns `year`; no"
                + " longer columns `genre`, `y`; `votes` is missing in 1 % of the rows, was in 10"
                + " %; `votes` differs by 30 % of the training rows (23.2 % to 36.8 %), median 749,"
                + " was 499");
  }

  @Test
  void sayWhereWhatIsKeptIsTheSame() {
    assertThat(
            DataChanges.describe(data(10, 0), new EarlierData(data(10, 0), "committed baseline")))
        .startsWith("the data changed since committed baseline: neither the number of rows nor");
  }

  private static RuleOutcome only(DataRule rule, DataSketch data) {
    List<RuleOutcome> outcomes = DataRules.judge(List.of(rule), data, Optional.empty());

    assertThat(outcomes).hasSize(1);
    return outcomes.get(0);
  }

  private static DataSketch data(int rows, int shift) {
    return data(rows, shift, 0);
  }

  private static DataSketch data(int rows, int testShift, int trainingShift) {
    TextSketch genres = new TextSketch(rows, 2, Map.of("a", rows / 2, "b", rows - rows / 2));
    return new DataSketch(
        rows,
        rows,
        List.of(
            column("votes", rows / 10, rows, trainingShift, testShift),
            new ColumnSketch("genre", 0, genres, genres),
            column("y", 0, rows, 0, 0)),
        List.of(LEAK),
        List.of(new Breach("range", "v*", "votes", 2, "-5")));
  }

  private static ColumnSketch column(
      String name, int missing, int rows, int trainingShift, int testShift) {
    return new ColumnSketch(name, missing, numbers(rows, trainingShift), numbers(rows, testShift));
  }

  private static NumberSketch numbers(int rows, int shift) {
    return new NumberSketch(
        rows,
        true,
        IntStream.range(0, rows).mapToObj(i -> (double) i + shift).toList(),
        IntStream.rangeClosed(1, rows).boxed().toList());
  }

  private static SuspicionRule suspicion(String name, Severity severity) {
    return new SuspicionRule(name, severity, PLACE);
  }

  private static RangeRule range(String column) {
    return new RangeRule(column, OptionalDouble.of(0), OptionalDouble.empty(), PLACE);
  }

  private static MissingRule missing(Limit... limits) {
    return new MissingRule(new ColumnLimits(List.of(limits)), PLACE);
  }

  private static DriftRule drift(Side side, Limit... limits) {
    return new DriftRule(side, new ColumnLimits(List.of(limits)), PLACE);
  }

  private static Limit limit(String column, double share) {
    return new Limit(column, share, PLACE);
  }
}
