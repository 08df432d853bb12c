package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.InferredTable.Column;
import io.github.experimentmaven.data.load.InferredTable.Kind;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table's cells say about its columns. */
class InferredTableTest {

  @TempDir private Path directory;

  private InferredTable infer(String... lines) throws IOException {
    Files.writeString(directory.resolve("t.csv"), String.join("\n", lines) + "\n");
    Resolution found = new FileSources(directory).resolve("t.csv");
    return InferredTable.of(
        ((Resolution.Found) found).source(), FormatHints.NONE, TableFormats.builtIn());
  }

  private Column only(String... cells) throws IOException {
    return infer("c\n" + String.join("\n", cells)).columns().get(0);
  }

  @Test
  void cellsThatAreNumbersMakeAColumnOfNumbers() throws IOException {
    assertThat(only("1", "-2.5", "3e0")).isEqualTo(new Column("c", Kind.NUMBER));
  }

  @Test
  void oneCellThatIsNoNumberMakesAColumnOfTexts() throws IOException {
    assertThat(only("1", "1", "one").kind()).isEqualTo(Kind.TEXT);
  }

  @Test
  void cellsThatAreTextsMakeAColumnOfTexts() throws IOException {
    assertThat(only("a", "b", "a")).isEqualTo(new Column("c", Kind.TEXT));
  }

  @Test
  void anEmptyCellIsAMissingValueOfNoOtherMeaning() throws IOException {
    InferredTable inferred = infer("a,b", "1,x", ",y", "2,");

    assertThat(inferred.columns())
        .containsExactly(new Column("a", Kind.NUMBER), new Column("b", Kind.TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NA", "N/A", "n/a", "#N/A", "null", "NULL", "NaN", "None", "-", "?", ".", "\\N"})
  void aMarkerAmongNumbersIsAMissingValue(String marker) throws IOException {
    InferredTable inferred = infer("a", "1", marker, "2", marker);

    assertThat(inferred.missing()).containsExactly(marker);
    assertThat(inferred.columns()).containsExactly(new Column("a", Kind.NUMBER));
  }

  @Test
  void severalMarkersAreListedInOrder() throws IOException {
    assertThat(infer("a,b", "1,NA", ",2", "-,3", "4,5").missing()).containsExactly("", "-", "NA");
  }

  @Test
  void aTextThatOnlyLooksLikeAMarkerIsAValueOfAColumnOfTexts() throws IOException {
    InferredTable inferred = infer("country,x", "NA,1", "ZA,2", "NA,3");

    assertThat(inferred.missing()).isEmpty();
    assertThat(inferred.columns().get(0)).isEqualTo(new Column("country", Kind.TEXT));
  }

  @Test
  void anUnmistakableMarkerIsAMissingValueOfAColumnOfTextsToo() throws IOException {
    InferredTable inferred = infer("work,x", "?,1", "state,2", "?,3", "private,4");

    assertThat(inferred.missing()).containsExactly("?");
    assertThat(inferred.columns().get(0)).isEqualTo(new Column("work", Kind.TEXT));
  }

  @Test
  void whatIsMissingAmongNumbersIsMissingInAColumnOfTextsToo() throws IOException {
    InferredTable inferred = infer("garage,x", "NA,1", "brick,NA", "brick,3");

    assertThat(inferred.missing()).containsExactly("NA");
    assertThat(inferred.columns().get(0)).isEqualTo(new Column("garage", Kind.TEXT));
  }

  @Test
  void aColumnWithoutAnyValueIsEmpty() throws IOException {
    assertThat(infer("a,b,c", "1,,n/a", "2,,").columns())
        .extracting(Column::kind)
        .containsExactly(Kind.NUMBER, Kind.EMPTY, Kind.EMPTY);
  }

  @Test
  void decimalCommasAreFound() throws IOException {
    InferredTable inferred = infer("a;b;n", "1,5;2,5;1", "3,5;x;2");

    assertThat(inferred.format().decimal()).isEqualTo(',');
    assertThat(inferred.columns()).extracting(Column::kind).startsWith(Kind.NUMBER);
  }

  @Test
  void wholeNumbersAreNoReasonForDecimalCommas() throws IOException {
    assertThat(infer("a;b", "1;2", "3;4").format().decimal()).isEqualTo('.');
  }

  @Test
  void aColumnWithoutANameIsLeftOut() throws IOException {
    assertThat(infer(",a", "0,1", "1,2").columns()).extracting(Column::name).containsExactly("a");
  }

  @Test
  void rowsOfAnotherWidthSayNothing() throws IOException {
    assertThat(infer("a,b", "1,2", "x", "3,4").columns())
        .extracting(Column::kind)
        .containsOnly(Kind.NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b"})
  void aTableWithoutRowsIsRefused(String text) {
    assertThatThrownBy(() -> infer(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("expected")
        .hasMessageContaining("t.csv:1:1");
  }

  @Test
  void aMarkerThatIsACodeLikeTheOthersIsAValueWhereItIsNoneAmongNumbers() throws IOException {
    InferredTable inferred =
        infer("country,income", "NA,1", "ZA,NA", "BW,3", "AO,4", "ZM,5", "NA,6");

    assertThat(inferred.missing()).isEmpty();
    assertThat(inferred.missingByColumn()).containsExactly(Map.entry("income", List.of("", "NA")));
  }

  @Test
  void aFewSlipsAmongNumbersAreToldWithTheirPlacesAndMissing() throws IOException {
    InferredTable inferred = infer(rows("a,b", row -> row == 7 ? "1,1O7" : "1," + row));

    assertThat(inferred.columns()).extracting(Column::kind).containsOnly(Kind.NUMBER);
    assertThat(inferred.missingByColumn()).containsExactly(Map.entry("b", List.of("", "1O7")));
    assertThat(inferred.notes())
        .singleElement()
        .hasToString(
            "t.csv:9:3: b: \"1O7\" is no number, as 29 of the 30 values of the column are: it is"
                + " read as missing (data.missing); correct the cell if it is a slip");
  }

  @Test
  void aSlipAmongDatesIsToldWithItsPlaceAndMissing() throws IOException {
    InferredTable inferred =
        infer(rows("a,b", row -> row == 7 ? "1,2020 01-08" : "1,2020-01-" + (row + 10)));

    assertThat(inferred.missingByColumn())
        .containsExactly(Map.entry("b", List.of("", "2020 01-08")));
    assertThat(inferred.notes())
        .singleElement()
        .hasToString(
            "t.csv:9:3: b: \"2020 01-08\" is no date such as 2011-09-23, as 29 of the 30 values of"
                + " the column are: it is read as missing (data.missing); correct the cell if it is"
                + " a slip");
  }

  @Test
  void tenSlipsOfATableAreTold() throws IOException {
    InferredTable inferred =
        infer(rows("a,b,c", row -> row < 4 ? "x" + row + ",y" + row + ",z" + row : "1,2,3"));

    assertThat(inferred.notes()).hasSize(10);
    assertThat(inferred.notes().get(9)).asString().startsWith("t.csv:3:7: c: \"z1\" is no number");
    assertThat(inferred.missingByColumn().get("c")).containsExactly("", "z0", "z1", "z2", "z3");
  }

  @Test
  void everythingThatIsSaidOfCellsIsRefusedWhereAFormatHasNone() throws IOException {
    Files.writeString(directory.resolve("t.jsonl"), "{\"a\": 1}\n");
    Resolution found = new FileSources(directory).resolve("t.jsonl");
    FormatHints all =
        new FormatHints(
            Optional.of(';'),
            Optional.of('|'),
            Optional.of("UTF-16"),
            Optional.of(','),
            Optional.of('.'),
            Optional.of(true));

    assertThatThrownBy(
            () ->
                InferredTable.of(((Resolution.Found) found).source(), all, TableFormats.builtIn()))
        .hasMessage(
            "t.jsonl:1:1: the file is read as json_lines, which has no decimal and no delimiter and no"
                + " header and no quote and no thousands: leave it out");
  }

  @Test
  void aColumnOfNumbersAndManyTextsIsToldWithAPlace() throws IOException {
    InferredTable inferred = infer(rows("a,b", row -> "1," + (row % 3 == 0 ? "x" + row : row)));

    assertThat(inferred.columns()).extracting(Column::kind).containsExactly(Kind.NUMBER, Kind.TEXT);
    assertThat(inferred.notes())
        .singleElement()
        .hasToString(
            "t.csv:2:3: b: \"x0\" is no number, nor are 9 others of the 30 values of the column, so"
                + " it was taken for texts: correct the cells if numbers are meant");
  }

  @Test
  void groupsOfThreeDigitsAreThousandsUnlessACellSaysOtherwise() throws IOException {
    assertThat(infer("a;b", "1,000;1", "1,037;2").format())
        .extracting(CsvFormat::decimal, CsvFormat::thousands)
        .containsExactly('.', Optional.of(','));
    assertThat(infer("a;b", "1,000;1", "0,455;2").format())
        .extracting(CsvFormat::decimal, CsvFormat::thousands)
        .containsExactly(',', Optional.empty());
    assertThat(infer("a;b", "1,000;1", "1,5;2").format().decimal()).isEqualTo(',');
  }

  @Test
  void thousandsAreFoundBesideDecimals() throws IOException {
    assertThat(infer("a;b", "1.234,5;1", "7,25;2").format())
        .extracting(CsvFormat::decimal, CsvFormat::thousands)
        .containsExactly(',', Optional.of('.'));
    assertThat(infer("a;b", "1'234.5;1", "7.25;2").format().thousands()).contains('\'');
    assertThat(infer("a;b", "1\u202f234,5;1", "7,25;2").format().thousands()).contains(' ');
  }

  @Test
  void aFirstLineOfNumbersIsARow() throws IOException {
    InferredTable inferred = infer("M,0.455,15", "F,0.5,9", "M,0.44,7");

    assertThat(inferred.format().header()).isFalse();
    assertThat(inferred.columns())
        .extracting(Column::name)
        .containsExactly("column_1", "column_2", "column_3");
    assertThat(inferred.notes()).singleElement().asString().startsWith("t.csv:1:1: the first line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"town,2001,2002,2003", "0,1,2,3", "town,a,2,3"})
  void aFirstLineOfNumbersThatCountUpIsAHeader(String header) throws IOException {
    assertThat(infer(header, "1,5,4,7", "2,6,8,1").format().header()).isTrue();
  }

  @Test
  void aNameThatStandsTwiceGetsANumber() throws IOException {
    assertThat(infer("a,a,,a_2,a", "1,2,3,4,5", "2,3,4,5,6").format().names())
        .containsExactly("a", "a_3", "column_3", "a_2", "a_4");
  }

  @Test
  void aNameThatStandsForEveryColumnIsNone() throws IOException {
    InferredTable inferred = infer("a,*", "1,2", "2,3");

    assertThat(inferred.format().names()).containsExactly("a", "column_2");
    assertThat(inferred.notes())
        .singleElement()
        .hasToString(
            "t.csv:1:1: `*` stands for every column: column 2 is called `column_2` in"
                + " data.format.names");
  }

  private static String[] rows(String header, IntFunction<String> row) {
    return Stream.concat(Stream.of(header), IntStream.range(0, 30).mapToObj(row))
        .toArray(String[]::new);
  }
}
