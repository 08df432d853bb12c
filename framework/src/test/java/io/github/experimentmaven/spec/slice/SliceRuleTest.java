package io.github.experimentmaven.spec.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.spec.slice.SliceRule.Comparison;
import io.github.experimentmaven.spec.slice.SliceRule.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceRuleTest {

  @ParameterizedTest
  @CsvSource({
    "EQUAL, false, true, false",
    "NOT_EQUAL, true, false, true",
    "LESS, true, false, false",
    "AT_MOST, true, true, false",
    "MORE, false, false, true",
    "AT_LEAST, false, true, true",
  })
  void anOperatorHoldsForTheOrderItSays(
      Operator operator, boolean below, boolean same, boolean above) {
    assertThat(operator.holds(Double.compare(1, 2))).isEqualTo(below);
    assertThat(operator.holds(Double.compare(2, 2))).isEqualTo(same);
    assertThat(operator.holds(Double.compare(3, 2))).isEqualTo(above);
  }

  @Test
  void namesTheColumnsItLooksAtOnce() {
    assertThat(SliceText.read("genre", "*").columns()).containsExactly("genre");
    assertThat(SliceText.read("votes", "quantiles 4").columns()).containsExactly("votes");
    assertThat(SliceText.read("x", "year >= 2010 and votes < 3 and year < 2020").columns())
        .containsExactly("year", "votes");
  }

  @Test
  void aComparisonIsShownAsAFileHasIt() {
    assertThat(new Comparison("year", Operator.AT_LEAST, "2010")).hasToString("year >= 2010");
    assertThat(List.of(Operator.values()))
        .extracting(Operator::orders)
        .containsExactly(false, false, true, true, true, true);
  }
}
