package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.text.StrictNumbers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {

  @ParameterizedTest
  @CsvSource({
    "X1, x1", // case alone
    "x\u0661, x1", // looks the same
    "pirce, price",
    "abd, abc",
  })
  void aNameThatIsNearIsSuggested(String written, String meant) {
    assertThat(ColumnNames.suggestion(written, List.of("zzz", meant))).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"x2, x1", "ab, ac", "lat, lon", "zebra, price"})
  void anotherNameIsNot(String written, String name) {
    assertThat(ColumnNames.suggestion(written, List.of(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.5 2.5 7, true",
    "7 6 5, true",
    "1 2 3, false", // these count up, as names do
    "2001 2002, false",
    "5, false",
    "1 a 3, false",
  })
  void aFirstRowOfNumbersHasNoNames(String names, boolean numbers) {
    assertThat(ColumnNames.areNumbers(List.of(names.split(" ", -1)), new StrictNumbers('.')))
        .isEqualTo(numbers);
  }

  @Test
  void aColumnThatIsNotThereIsToldWithThoseThatAre() {
    assertThat(ColumnNames.noSuchColumn("q", List.of("a", "", "b")))
        .isEqualTo("there is no column `q`; the columns are a, b");
    assertThat(ColumnNames.noSuchColumn("pirce", List.of("price", "b")))
        .isEqualTo("there is no column `pirce`; did you mean `price`? The columns are price, b");
  }

  @Test
  void aHeaderThatIsNoneIsDoubted() {
    assertThat(ColumnNames.noSuchColumn("q", List.of("Our films", "")))
        .endsWith(
            "the columns are Our films. The first line was read as one column: it must be the"
                + " header, with data.format.delimiter between its cells");
    assertThat(ColumnNames.noSuchColumn("q", List.of("1", "", "2.5")))
        .endsWith(
            "the columns are 1, 2.5. The first line must be the header, but it holds numbers: put"
                + " one above it, or set data.format.header to false");
    assertThat(ColumnNames.noSuchColumn("q", List.of("1", "x"))).endsWith("the columns are 1, x");
  }

  @Test
  void fortyNamesAreListedAndTheOthersCounted() {
    List<String> names = IntStream.rangeClosed(1, 42).mapToObj(i -> "c" + i).toList();

    assertThat(ColumnNames.list(names.subList(0, 40))).endsWith(", c39, c40");
    assertThat(ColumnNames.list(names)).endsWith(", c39, c40 and 2 more");
  }
}
