package io.github.experimentmaven.inference.rank;

import static io.github.experimentmaven.inference.InferenceReference.cases;
import static io.github.experimentmaven.inference.InferenceReference.numbers;
import static io.github.experimentmaven.inference.InferenceReference.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.inference.InferenceReference;
import io.github.experimentmaven.inference.rank.WilcoxonSignedRank.Zeros;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Reference: SciPy, and the values that were published. */
class RankTestsTest {

  static final List<JsonNode> FRIEDMAN = cases(InferenceReference.of("friedman"));
  static final List<JsonNode> WILCOXON = cases(InferenceReference.of("wilcoxon"));

  @ParameterizedTest
  @FieldSource("FRIEDMAN")
  void friedmansTestIsThatOfSciPy(JsonNode expected) {
    Friedman friedman = Friedman.of(table(expected.get("losses")));

    double[] ranks = friedman.averageRanks().stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(ranks).containsExactly(numbers(expected.get("ranks")), within(1e-12));
    assertThat(friedman.statistic())
        .isCloseTo(expected.get("statistic").doubleValue(), within(1e-10));
    assertThat(friedman.pValue()).isCloseTo(expected.get("p").doubleValue(), within(1e-12));
    assertThat(friedman.imanDavenport()).isCloseTo(expected.get("f").doubleValue(), within(1e-10));
    assertThat(friedman.imanDavenportPValue())
        .isCloseTo(expected.get("f_p").doubleValue(), within(1e-12));
  }

  @Test
  void friedmansTestFindsNothingWhereAllModelsAreEqual() {
    Friedman friedman = Friedman.of(new double[][] {{1, 1, 1}, {2, 2, 2}});

    assertThat(friedman.averageRanks()).containsExactly(2.0, 2.0, 2.0);
    assertThat(friedman.pValue()).isEqualTo(1);
    assertThat(friedman.imanDavenportPValue()).isEqualTo(1);
  }

  @Test
  void friedmansTestIsSureWhereAllExperimentsAgree() {
    Friedman friedman = Friedman.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});

    assertThat(friedman.imanDavenport()).isInfinite();
    assertThat(friedman.imanDavenportPValue()).isZero();
  }

  @Test
  void friedmansTestRefusesWhatHasNoRank() {
    assertThatThrownBy(() -> Friedman.of(new double[][] {{1, 2}}))
        .hasMessageContaining("at least two experiments");
    assertThatThrownBy(() -> Friedman.of(new double[][] {{1, 2}, {1, Double.NaN}}))
        .hasMessageContaining("a number for every model");
  }

  /** Demšar 2006, table 5: critical values for the two-tailed Nemenyi test. */
  @ParameterizedTest
  @CsvSource({
    "2, 1.960, 1.645",
    "3, 2.343, 2.052",
    "4, 2.569, 2.291",
    "5, 2.728, 2.459",
    "6, 2.850, 2.589",
    "7, 2.949, 2.693",
    "8, 3.031, 2.780",
    "9, 3.102, 2.855",
    "10, 3.164, 2.920"
  })
  void nemenyisCriticalValuesAreThosePublished(int models, double five, double ten) {
    assertThat(Nemenyi.critical(models, 0.05)).isCloseTo(five, within(0.0011));
    assertThat(Nemenyi.critical(models, 0.10)).isCloseTo(ten, within(0.0011));
  }

  /** Demšar 2006, section 3.2.2: four classifiers over fourteen data sets. */
  @Test
  void nemenyisCriticalDifferenceIsThatOfThePublishedExample() {
    assertThat(Nemenyi.criticalDifference(4, 14, 0.05)).isCloseTo(1.25, within(0.01));
    assertThat(Nemenyi.criticalDifference(4, 14, 0.10)).isCloseTo(1.12, within(0.01));
  }

  @ParameterizedTest
  @FieldSource("WILCOXON")
  void wilcoxonsTestIsThatOfSciPy(JsonNode expected) {
    Zeros zeros = Zeros.valueOf(expected.get("zeros").textValue().toUpperCase(Locale.ROOT));

    WilcoxonSignedRank test = WilcoxonSignedRank.of(numbers(expected.get("differences")), zeros);

    assertThat(Math.min(test.positive(), test.negative()))
        .isEqualTo(expected.get("smaller").doubleValue());
    assertThat(test.pValue()).isCloseTo(expected.get("p").doubleValue(), within(1e-12));
  }

  @Test
  void wilcoxonsTestIsTheSameForOppositeDifferences() {
    double[] differences = numbers(WILCOXON.get(0).get("differences"));
    double[] opposite = Arrays.stream(differences).map(difference -> -difference).toArray();

    WilcoxonSignedRank one = WilcoxonSignedRank.of(differences, Zeros.PRATT);
    WilcoxonSignedRank other = WilcoxonSignedRank.of(opposite, Zeros.PRATT);

    assertThat(other.pValue()).isEqualTo(one.pValue());
    assertThat(other.positive()).isEqualTo(one.negative());
  }

  @Test
  void wilcoxonsTestFindsNothingInNoDifferences() {
    assertThat(WilcoxonSignedRank.of(new double[] {0, 0}, Zeros.PRATT).pValue()).isEqualTo(1);
  }

  @Test
  void wilcoxonsTestRefusesWhatHasNoRank() {
    assertThatThrownBy(() -> WilcoxonSignedRank.of(new double[] {Double.NaN}, Zeros.PRATT))
        .hasMessageContaining("has no rank");
  }

  /** By hand: 4 × 0.01, 3 × 0.03, and no chance below one before it. */
  @Test
  void holmsCorrectionMultipliesByTheTestsThatAreLeft() {
    assertThat(Holm.corrected(new double[] {0.04, 0.01, 0.03, 0.5}))
        .containsExactly(new double[] {0.09, 0.04, 0.09, 0.5}, within(1e-15));
  }

  @Test
  void holmsCorrectionIsAtMostOne() {
    assertThat(Holm.corrected(new double[] {0.9, 0.8})).containsExactly(1.0, 1.0);
  }
}
