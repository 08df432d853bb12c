package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ImportanceLimitsTest {

  @Test
  void aShareAboveTheBoundBreaksIt() {
    Finding finding = judge(0.6, OptionalDouble.of(0.60004), "leak");

    assertThat(finding.passed()).isFalse();
    assertThat(finding.title()).isEqualTo("forest.test.importance no column above 60%");
    assertThat(finding.describe())
        .isEqualTo(
            "forest.test.importance: leak gives 60.01% of what all columns together give the model,"
                + " above the 60% that one may by 0.004 percentage points; does it know the target?");
  }

  @Test
  void copiesAreNamedTogether() {
    assertThat(judge(0.6, OptionalDouble.of(0.8), "leak", "copy").describe())
        .startsWith("forest.test.importance: leak and copy are copies that give 80% of");
  }

  @Test
  void aShareAtTheBoundKeepsIt() {
    Finding finding = judge(0.6, OptionalDouble.of(0.6), "size");

    assertThat(finding.passed()).isTrue();
    assertThat(finding.describe()).endsWith("within the 60% that one may");
  }

  @Test
  void columnsThatGiveNothingCertainGiveNotTooMuch() {
    Finding finding = judge(0.6, OptionalDouble.empty(), "noise");

    assertThat(finding.passed()).isTrue();
    assertThat(finding.describe())
        .isEqualTo("forest.test.importance: its columns together give it nothing that is certain");
  }

  @Test
  void aModelWithoutResultsKeepsNoBound() {
    assertThat(judge(0.6, Optional.empty()).violations())
        .singleElement()
        .extracting(Finding::describe)
        .isEqualTo(
            "forest.test.importance: there is no result; run the experiment with this model");
  }

  @Test
  void aBoundOfNoModelIsToldToGuardNothing() {
    Verdict verdict =
        ImportanceLimits.judge(
            new ExperimentBuilder("forest").noColumnAbove("tree*", 0.6).build(),
            new Verdict("movie-ratings", List.of()),
            Optional.empty());

    assertThat(verdict.violations())
        .singleElement()
        .extracting(Finding::describe)
        .asString()
        .startsWith("tree*.test.importance applies to no result");
  }

  private static Finding judge(double limit, OptionalDouble share, String... columns) {
    Importance largest =
        new Importance(
            "forest", Part.TEST, "mse", 1, List.of(columns), 100, 5, 1, Optional.empty(), share);
    return judge(limit, Optional.of(new ImportanceTable(List.of(largest)))).findings().get(0);
  }

  private static Verdict judge(double limit, Optional<ImportanceTable> table) {
    return ImportanceLimits.judge(
        new ExperimentBuilder("forest").noColumnAbove("*", limit).build(),
        new Verdict("movie-ratings", List.of()),
        table);
  }
}
