package io.github.experimentmaven.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.parquet.TestTables.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files were written by pyarrow, see {@code tables.py}. */
class ParquetTest {

  private static final int ROWS = 5000;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int8;          1.0, -3.0, 4.0",
        "uint32;        1.0, 3.0, 4.294967295E9",
        "float;         1.5, -0.25",
        "Sepal.Length;  5.1, 4.9, 4.7",
        "decimal;       12.34, -0.05, 99999.99",
        "switch;        1.0, 0.0, 1.0",
        "y;             1.0, 2.0, 3.0, 4.0"
      })
  void aColumnOfNumbersOrSwitchesIsOneOfNumbers(String column, String expected) throws IOException {
    assertThat(numbers("types.parquet", column)).hasToString("[" + expected + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int8;          1, -3, 4",
        "int64;         1, -9007199254740993, 9007199254740993",
        "uint64;        1, 3, 18446744073709551615",
        "decimal;       12.34, -0.05, 99999.99",
        "large_decimal; 1, 1000000000000000000000000000001, -7",
        "switch;        true, false, true",
        "text;          Bea, , Z\u00fcrich \ud83c\udfac",
        "category;      a, b, a",
        "date;          2001-03-09, 1969-12-31, 2030-01-02",
        "local_time;    2001-03-09T00:30:15.25, 2001-03-09T05:30:15.25, 2001-03-09T23:30:15.25",
        "utc_time;      2001-03-09T00:30:15.250Z, 2001-03-09T05:30:15.250Z,"
            + " 2001-03-09T23:30:15.250Z",
        "time;          01:02:03, 00:00:00, 23:59:59"
      })
  void aColumnIsOneOfTextsWhereTheseAreWanted(String column, String expected) throws IOException {
    assertThat(texts("types.parquet", column)).hasToString("[" + expected + "]");
  }

  @Test
  void momentsInTwelveBytesAreTimes() throws IOException {
    assertThat(texts("int96.parquet", "local_time"))
        .containsExactly(
            "2001-03-09T00:30:15.25", "2001-03-09T05:30:15.25", "2001-03-09T23:30:15.25");
  }

  @Test
  void aColumnOfNothingHasNoValue() throws IOException {
    assertThat(texts("types.parquet", "nothing")).isEmpty();
  }

  @Test
  void whatADoubleCannotHoldIsNoNumber() throws IOException {
    Cell infinite = TestTables.cells("types.parquet", "double").get(2);

    assertThat(infinite.number()).isNaN();
    assertThat(infinite.refusal())
        .startsWith("Infinity is out of the range of a double (about 4.9E-324 to 1.8E308)");
  }

  @ParameterizedTest
  @CsvSource({"list, a list", "struct, a struct", "bytes, a value of bytes without a meaning"})
  void otherValuesAreNoCells(String column, String description) throws IOException {
    List<Cell> cells = TestTables.cells("types.parquet", column);

    assertThat(cells).hasSize(4);
    assertThat(cells.get(0).refusal()).startsWith(description + " is no value of a column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.parquet", "rows-otherwise.parquet"})
  void rowsOfManyBatchesStayTogether(String file) throws IOException {
    List<Cell> a = TestTables.cells(file, "a");
    List<Cell> k = TestTables.cells(file, "k");
    List<Cell> n = TestTables.cells(file, "n");
    List<Cell> y = TestTables.cells(file, "y");

    assertThat(y).hasSize(ROWS);
    for (int i = 0; i < ROWS; i++) {
      assertThat(a.get(i).missing()).isEqualTo(i % 11 == 3);
      assertThat(a.get(i).number())
          .isEqualTo(i % 11 == 3 ? Double.valueOf(Double.NaN) : (Double) (i * 0.37));
      assertThat(k.get(i).missing()).isEqualTo(i % 13 == 5);
      assertThat(k.get(i).text()).isEqualTo(i % 13 == 5 ? "" : "k" + (i * 7919 % 101));
      assertThat(n.get(i).number()).isEqualTo(i * 1_000_003.0);
      assertThat(y.get(i).number()).isEqualTo(i % 17);
    }
  }

  @Test
  void theDigestIsThatOfTheSameRowsInOtherFormatsAndPackings() throws IOException {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      json.append(i % 11 == 3 ? "{\"a\": null" : "{\"a\": " + i * 0.37)
          .append(i % 13 == 5 ? "" : ", \"k\": \"k" + i * 7919 % 101 + '"')
          .append(", \"s\": ")
          .append(i % 3 == 0)
          .append(", \"n\": ")
          .append(i * 1_000_003L)
          .append(", \"y\": ")
          .append(i % 17)
          .append("}\n");
    }

    assertThat(TestTables.digest("rows.parquet"))
        .isEqualTo(TestTables.digest("rows-otherwise.parquet"))
        .isEqualTo(TestTables.digestOfJsonLines(json.toString()))
        .isNotEqualTo(TestTables.digest("types.parquet"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "gzip", "snappy", "zstd"})
  void usualPackingsAreUnpacked(String packing) throws IOException {
    assertThat(numbers("packed-" + packing + ".parquet", "a")).containsExactly(1.5, 2.5, 3.5);
  }

  private static List<Double> numbers(String file, String column) throws IOException {
    List<Double> numbers = new ArrayList<>();
    for (Cell cell : TestTables.cells(file, column)) {
      if (!cell.missing()) {
        numbers.add(cell.number());
      }
    }
    return numbers;
  }

  private static List<String> texts(String file, String column) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Cell cell : TestTables.cells(file, column)) {
      if (!cell.missing()) {
        texts.add(cell.text());
      }
    }
    return texts;
  }
}
