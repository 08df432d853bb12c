package io.github.experimentmaven.spec.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.experimentmaven.spec.slice.SliceRule.All;
import io.github.experimentmaven.spec.slice.SliceRule.Categories;
import io.github.experimentmaven.spec.slice.SliceRule.Comparison;
import io.github.experimentmaven.spec.slice.SliceRule.Operator;
import io.github.experimentmaven.spec.slice.SliceRule.Quantiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTextTest {

  @Test
  void aStarIsEachCategoryOfTheColumn() {
    assertThat(SliceText.read("genre", "*")).isEqualTo(new Categories("genre"));
  }

  @Test
  void quantilesAreOfTheColumn() {
    assertThat(SliceText.read("votes", "quantiles 4")).isEqualTo(new Quantiles("votes", 4));
  }

  @ParameterizedTest
  @CsvSource({
    "==, EQUAL",
    "!=, NOT_EQUAL",
    "<, LESS",
    "<=, AT_MOST",
    ">, MORE",
    ">=, AT_LEAST",
  })
  void aConditionComparesAColumnWithAValue(String sign, Operator operator) {
    assertThat(((All) SliceText.read("x", "year" + sign + "2010")).comparisons())
        .containsExactly(new Comparison("year", operator, "2010"));
  }

  @Test
  void conditionsAreJoinedByAnd() {
    assertThat(
            ((All) SliceText.read("x", "year >= 2010 and genre == Sci Fi and a.b < -1e3"))
                .comparisons())
        .containsExactly(
            new Comparison("year", Operator.AT_LEAST, "2010"),
            new Comparison("genre", Operator.EQUAL, "Sci Fi"),
            new Comparison("a.b", Operator.LESS, "-1e3"));
  }

  @Test
  void quotedColumnsAndValuesMayHaveSignsAndWords() {
    assertThat(((All) SliceText.read("x", "'a < b' == \"this and that\"")).comparisons())
        .containsExactly(new Comparison("a < b", Operator.EQUAL, "this and that"));
  }

  @ParameterizedTest
  @CsvSource({
    "year => 2010, '`=>` is none of ==, !=, <, <=, >, >= at character 6'",
    "year, 'one of ==, !=, <, <=, >, >= is expected at character 5'",
    "year >, 'a value is expected after `>` at character 7'",
    "year > old, '`>` takes a number, and `old` is none at character 8'",
    "> 3, 'a column is expected at character 1'",
    "year > 3 and, 'a column is expected at character 13'",
    "year > 3 and b, 'one of ==, !=, <, <=, >, >= is expected at character 15'",
    "a == b == c, '`and` or the end is expected at character 8'",
    "quantiles 1, '`quantiles 1` divides into no slices'",
    "quantiles 101, '`quantiles 101` divides into no slices'",
    "quantiles four, 'a whole number from 2 to 100'",
  })
  void whatIsNoSliceIsRefusedWhereItGoesWrong(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SliceText.read("x", text))
        .withMessageContaining(reason);
  }
}
