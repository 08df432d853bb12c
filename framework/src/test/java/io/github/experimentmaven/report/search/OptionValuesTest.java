package io.github.experimentmaven.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.search.SearchRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionValuesTest {

  @ParameterizedTest
  @CsvSource({
    "0.0001 0.003 0.1, true",
    "1.0E-4 1e-2 1, true",
    "16 32 64 128 256, true",
    "0 0.1 0.2 0.5, false",
    "1 2 3 4 5 6, false",
    "0.1 0.5, false",
    "-1 10 100, false"
  })
  void areDrawnByRatioWhereThatSpreadsThem(String numbers, boolean logarithmic) {
    OptionValues values = OptionValues.of("x", rows(numbers.split(" ")));

    assertThat(values.isNumbers()).isTrue();
    assertThat(values.logarithmic()).isEqualTo(logarithmic);
  }

  @Test
  void areCategoriesWhereOneIsNoNumber() {
    List<SearchRow> rows = rows("true", "0.5", "true");
    OptionValues values = OptionValues.of("x", rows);

    assertThat(values.categories()).containsExactly("true", "0.5");
    assertThat(rows).extracting(row -> values.of(row).getAsDouble()).containsExactly(0.0, 1.0, 0.0);
  }

  @Test
  void areAbsentFromTrialsWithoutTheOption() {
    SearchRow without = Trials.trial(1, 1, 1, Map.of());

    assertThat(OptionValues.of("x", rows("1", "2")).of(without)).isEmpty();
  }

  private static List<SearchRow> rows(String... values) {
    List<String> all = Arrays.asList(values);
    return IntStream.range(0, all.size())
        .mapToObj(i -> Trials.trial(i + 1, 1, i, Map.of("x", all.get(i))))
        .toList();
  }
}
