package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.slice.Slice;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.TestRowsBuilder;
import io.github.experimentmaven.spec.RegressionSpec.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules on slices: a hundred rows, half of them {@code kind=odd}. */
class SlicesTest {

  private static final int ROWS = 100;
  private static final String[] LABELS =
      IntStream.range(0, ROWS)
          .mapToObj(row -> row % 2 == 0 ? "kind=even" : "kind=odd")
          .toArray(String[]::new);

  private static final class Results {

    private final double[][] errors;
    private final String odd;

    Results(double[][] errors, String odd) {
      this.errors = errors;
      this.odd = odd;
    }

    double mse(int seed, String label) {
      double[] own =
          IntStream.range(0, ROWS)
              .filter(row -> label.isEmpty() || LABELS[row].equals(label))
              .mapToDouble(row -> errors[seed][row] * errors[seed][row])
              .toArray();
      double sum = 0;
      for (double square : own) {
        sum += square;
      }
      return sum / own.length;
    }

    ResultTable table(String version, String label, int rows) {
      TableBuilder table = new TableBuilder(version).rows("test", rows);
      for (int seed = 0; seed < errors.length; seed++) {
        table.value("model", seed + 1, 0, 0, "test", "mse", mse(seed, label));
      }
      return table.build();
    }

    SliceTable slices(String version, int rows) {
      return new SliceTable(
          List.of(
              new Sliced(
                  new Slice("kind", "even", "kind == even"), table(version, "kind=even", rows)),
              new Sliced(new Slice("kind", "odd", odd), table(version, "kind=odd", rows))));
    }

    TestRows rows() {
      TestRowsBuilder rows = new TestRowsBuilder().slices("kind", LABELS);
      for (int seed = 0; seed < errors.length; seed++) {
        rows.errors("model", seed + 1, errors[seed]);
      }
      return rows.build();
    }

    Baseline baseline() {
      return new Baseline(
          table("1.0.0", "", ROWS),
          Optional.of(rows()),
          Optional.empty(),
          Optional.of(slices("1.0.0", ROWS / 2)),
          "release 1.0.0");
    }
  }

  private static Results results(double factorOfOdd) {
    double[][] errors = new double[2][ROWS];
    for (int seed = 0; seed < errors.length; seed++) {
      Random random = new Random(seed);
      for (int row = 0; row < ROWS; row++) {
        errors[seed][row] = random.nextGaussian() * (row % 2 == 0 ? 1 : factorOfOdd);
      }
    }
    return new Results(errors, "kind == odd");
  }

  private static ExperimentBuilder experiment() {
    return new ExperimentBuilder("model").seeds(2).leastRows(30);
  }

  private static Verdict judge(
      ExperimentBuilder experiment, Results now, int rows, Optional<Baseline> baseline) {
    return new Gate(Metrics.builtIn(), GateOptions.DEFAULTS)
        .judge(
            experiment.build(),
            now.table("1.1.0", "", ROWS),
            Optional.of(now.slices("1.1.0", rows)),
            Optional.of(now.rows()),
            baseline);
  }

  private static Verdict regression(Results then, Results now, String... patterns) {
    return judge(
        experiment().regression(0.01, 0.95, Requirement.NO_REGRESSION, patterns),
        now,
        ROWS / 2,
        Optional.of(then.baseline()));
  }

  @Test
  void aThresholdBoundsEachSliceItsPatternSelects() {
    Verdict verdict =
        judge(
            experiment().maxOfSlice("model", "kind=*", "mse", 2),
            results(3),
            ROWS / 2,
            Optional.empty());

    assertThat(verdict.findings()).extracting(Finding::passed).containsExactly(true, false);
    assertThat(verdict.findings().get(1).describe())
        .startsWith("model.test[kind=odd].mse is ")
        .contains("above the maximum of 2");
  }

  @Test
  void aThresholdOnASliceThatIsNotThereGuardsNothing() {
    Verdict verdict =
        judge(
            experiment().maxOfSlice("model", "kind=uneven", "mse", 2),
            results(1),
            ROWS / 2,
            Optional.empty());

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.findings().get(0).describe())
        .contains("model.test[kind=uneven].mse applies to no result");
  }

  @Test
  void aSliceOfFewerRowsThanTheLeastIsNamedAndNotJudged() {
    Verdict verdict =
        judge(
            experiment().maxOfSlice("model", "kind=*", "mse", 0), results(1), 29, Optional.empty());

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.notes())
        .contains(
            "movie-ratings was not judged on slices with fewer than 30 test rows: kind=even (29), kind=odd (29)");
  }

  @Test
  void aWorseSliceIsFoundByItsOwnRows() {
    Verdict verdict = regression(results(1), results(1.5), "*.test[kind=*].mse");

    assertThat(verdict.findings()).extracting(Finding::passed).containsExactly(true, false);
    assertThat(verdict.findings().get(0).describe()).contains("[kind=even].mse is unchanged");
    assertThat(verdict.findings().get(1).describe())
        .contains("model.test[kind=odd].mse is worse")
        .endsWith("over 2 paired trials and 50 test rows");
  }

  @Test
  void severalSlicesThatChangedAreCorrectedTogether() {
    Results then = results(1);
    Results now =
        new Results(
            Arrays.stream(then.errors)
                .map(errors -> Arrays.stream(errors).map(error -> error * 1.5).toArray())
                .toArray(double[][]::new),
            then.odd);

    List<String> described = new ArrayList<>();
    regression(then, now, "*.test[kind=*].mse")
        .findings()
        .forEach(finding -> described.add(finding.describe()));

    assertThat(described)
        .hasSize(2)
        .allMatch(text -> text.contains("(all 2 comparisons together)"));
  }

  @Test
  void aPatternWithoutASliceSelectsNone() {
    assertThat(regression(results(1), results(1.5), "*.test.mse", "*").findings())
        .extracting(Finding::part)
        .containsExactly("test");
  }

  @Test
  void aSliceOfAnotherConditionIsNotComparedWithThatOfItsName() {
    Results then = results(1);
    Verdict verdict =
        regression(then, new Results(results(1.5).errors, "kind != even"), "*.test[kind=odd].mse");

    assertThat(verdict.findings().get(0).describe())
        .contains("is not comparable with release 1.0.0: the baseline does not have it yet");
  }

  @Test
  void aBaselineWithoutSlicesHasNoneToCompareWith() {
    Results then = results(1);
    Verdict verdict =
        judge(
            experiment().regression(0.01, 0.95, Requirement.NO_REGRESSION, "*.test[*].mse"),
            results(1.5),
            ROWS / 2,
            Optional.of(new Baseline(then.table("1.0.0", "", ROWS), "release 1.0.0")));

    assertThat(verdict.findings())
        .hasSize(2)
        .allMatch(finding -> finding.describe().contains("the baseline does not have it yet"));
  }
}
