package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Column;
import io.github.experimentmaven.spec.template.ExperimentTemplate.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table's cells say about its columns. */
class InferredColumnsTest {

  @TempDir private Path directory;

  private InferredColumns infer(String... lines) throws IOException {
    Files.writeString(directory.resolve("t.csv"), String.join("\n", lines) + "\n");
    Resolution found = new FileSources(directory).resolve("t.csv");
    return InferredColumns.of(((Resolution.Found) found).source());
  }

  private Column only(String... cells) throws IOException {
    return infer("c\n" + String.join("\n", cells)).columns().get(0);
  }

  @Test
  void cellsThatAreNumbersMakeAColumnOfNumbers() throws IOException {
    assertThat(only("1", "-2.5", "3e0")).isEqualTo(new Column("c", Kind.NUMBER, 3, false, false));
  }

  @Test
  void numbersOfUnitScaleNeedNoStepsAsATarget() throws IOException {
    assertThat(only("5.1", "6.3", "7.2", "6.9", "4.8").targetSteps()).isEmpty();
    assertThat(only("7", "7", "7").targetSteps()).isEmpty();
  }

  @Test
  void numbersFarFromUnitScaleAreStandardizedAsATarget() throws IOException {
    assertThat(only("1010", "1120", "980", "900", "1230").targetSteps())
        .containsExactly("standardize");
    assertThat(only("0.001", "0.002", "0.0015").targetSteps()).containsExactly("standardize");
    assertThat(only("-900", "10", "11", "12", "9000").targetSteps()).containsExactly("standardize");
    assertThat(only("0.0001", "0.0001", "0.0001", "0.0001", "0.09").targetSteps())
        .containsExactly("standardize");
  }

  @Test
  void positiveNumbersWithALongTailTakeTheirLogarithmAsATarget() throws IOException {
    assertThat(only("90000", "110000", "130000", "150000", "900000").targetSteps())
        .containsExactly("log1p", "standardize");
    assertThat(only("900000", "880000", "860000", "850000", "90000").targetSteps())
        .containsExactly("standardize");
  }

  @Test
  void oneCellThatIsNoNumberMakesAColumnOfTexts() throws IOException {
    assertThat(only("1", "1", "one").kind()).isEqualTo(Kind.CATEGORY);
  }

  @Test
  void textsThatOccurTwiceAreCategories() throws IOException {
    assertThat(only("a", "b", "a")).isEqualTo(new Column("c", Kind.CATEGORY, 2, false, false));
  }

  @Test
  void textsThatAllDifferIdentifyRows() throws IOException {
    assertThat(only("a", "b", "d").kind()).isEqualTo(Kind.IDENTIFIER);
  }

  @Test
  void aRepeatedTextIsFoundInAColumnOfVeryManyTexts() throws IOException {
    String[] cells = new String[20_001];
    for (int row = 0; row < 20_000; row++) {
      cells[row] = "t" + row;
    }
    cells[20_000] = "t0";

    assertThat(only(cells).kind()).isEqualTo(Kind.CATEGORY);
  }

  @Test
  void anEmptyCellIsAMissingValueOfNoOtherMeaning() throws IOException {
    InferredColumns inferred = infer("a,b", "1,x", ",y", "2,");

    assertThat(inferred.columns())
        .containsExactly(
            new Column("a", Kind.NUMBER, 2, true, false),
            new Column("b", Kind.IDENTIFIER, 2, true, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NA", "N/A", "n/a", "#N/A", "null", "NULL", "NaN", "None", "-", "?", ".", "\\N"})
  void aMarkerAmongNumbersIsAMissingValue(String marker) throws IOException {
    InferredColumns inferred = infer("a", "1", marker, "2", marker);

    assertThat(inferred.missing()).containsExactly(marker);
    assertThat(inferred.columns()).containsExactly(new Column("a", Kind.NUMBER, 2, true, false));
  }

  @Test
  void severalMarkersAreListedInOrder() throws IOException {
    assertThat(infer("a,b", "1,NA", ",2", "-,3", "4,5").missing()).containsExactly("", "-", "NA");
  }

  @Test
  void aTextThatOnlyLooksLikeAMarkerIsAValueOfAColumnOfTexts() throws IOException {
    InferredColumns inferred = infer("country,x", "NA,1", "ZA,2", "NA,3");

    assertThat(inferred.missing()).isEmpty();
    assertThat(inferred.columns().get(0))
        .isEqualTo(new Column("country", Kind.CATEGORY, 2, false, false));
  }

  @Test
  void anUnmistakableMarkerIsAMissingValueOfAColumnOfTextsToo() throws IOException {
    InferredColumns inferred = infer("work,x", "?,1", "state,2", "?,3", "private,4");

    assertThat(inferred.missing()).containsExactly("?");
    assertThat(inferred.columns().get(0))
        .isEqualTo(new Column("work", Kind.IDENTIFIER, 2, true, false));
  }

  @Test
  void whatIsMissingAmongNumbersIsMissingInAColumnOfTextsToo() throws IOException {
    InferredColumns inferred = infer("garage,x", "NA,1", "brick,NA", "brick,3");

    assertThat(inferred.missing()).containsExactly("NA");
    assertThat(inferred.columns().get(0))
        .isEqualTo(new Column("garage", Kind.CATEGORY, 1, true, false));
  }

  @Test
  void aColumnWithoutAnyValueIsEmpty() throws IOException {
    assertThat(infer("a,b,c", "1,,n/a", "2,,").columns())
        .extracting(Column::kind)
        .containsExactly(Kind.NUMBER, Kind.EMPTY, Kind.EMPTY);
  }

  @Test
  void numbersThatSpanThreePowersOfTenAreWide() throws IOException {
    assertThat(only("0", "2", "2000").wideRange()).isTrue();
    assertThat(only("0", "2", "1999").wideRange()).isFalse();
    assertThat(only("-1", "2", "2000").wideRange()).isFalse();
  }

  @Test
  void decimalCommasAreFound() throws IOException {
    InferredColumns inferred = infer("a;b;n", "1,5;2,5;1", "3,5;x;2");

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
}
