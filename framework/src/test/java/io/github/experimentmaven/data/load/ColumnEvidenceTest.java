package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.load.ColumnEvidence.Slip;
import io.github.experimentmaven.data.load.InferredTable.Kind;
import io.github.experimentmaven.data.text.StrictNumbers;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of one column say of it, where numbers have decimal points. */
class ColumnEvidenceTest {

  private static String number(int i) {
    return i + ".5";
  }

  private static String date(int i) {
    return "20%02d-01-31".formatted(i % 100);
  }

  private static String text(int i) {
    return "text " + i;
  }

  private static ColumnEvidence of(Stream<String> cells) {
    ColumnEvidence evidence = new ColumnEvidence(NumberWriting.of(FormatHints.NONE).subList(0, 1));
    List<String> all = cells.toList();
    for (int i = 0; i < all.size(); i++) {
      evidence.add(all.get(i), i + 2);
    }
    return evidence;
  }

  private static Stream<String> cells(int count, IntFunction<String> cell) {
    return IntStream.range(0, count).mapToObj(cell);
  }

  private static ColumnEvidence of(
      int usual, IntFunction<String> cell, int others, IntFunction<String> other) {
    return of(Stream.concat(cells(usual, cell), cells(others, other)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, NUMBER",
    "9, 1, TEXT", // too few numbers to call the text a slip
    "10, 1, NUMBER",
    "10, 2, NUMBER",
    "10, 3, TEXT", // more than a fifth
    "40, 10, NUMBER",
    "39, 10, TEXT",
    "100, 10, NUMBER",
    "100, 11, TEXT", // more than ten different ones
  })
  void aFewTextsAmongNumbersAreSlips(int numbers, int texts, Kind kind) {
    ColumnEvidence evidence =
        of(numbers, ColumnEvidenceTest::number, texts, ColumnEvidenceTest::text);

    assertThat(evidence.kind(0)).isEqualTo(kind);
    assertThat(evidence.numbers(0)).isEqualTo(kind == Kind.NUMBER ? numbers : 0);
    assertThat(evidence.slips(0)).hasSize(kind == Kind.NUMBER ? texts : 0);
  }

  @Test
  void oneSlipMayStandInManyRows() {
    ColumnEvidence evidence = of(100, ColumnEvidenceTest::number, 25, i -> "text");

    assertThat(evidence.kind(0)).isEqualTo(Kind.NUMBER);
    assertThat(evidence.slips(0)).containsExactly(new Slip("text", 102));
    assertThat(evidence.texts(0)).isEqualTo(25);
    assertThat(evidence.values()).isEqualTo(125);
  }

  @ParameterizedTest
  @CsvSource({"200, NUMBER", "201, TEXT"})
  void aLongTextIsNoSlip(int length, Kind kind) {
    assertThat(of(40, ColumnEvidenceTest::number, 1, i -> "x".repeat(length)).kind(0))
        .isEqualTo(kind);
    assertThat(of(1, i -> "x".repeat(length), 40, ColumnEvidenceTest::number).kind(0))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0, true",
    "9, 0, false",
    "19, 1, true",
    "18, 1, false", // more than a twentieth
    "190, 10, true",
    "300, 11, false", // more than ten different ones
  })
  void nearlyAllCellsOfAColumnOfDatesAreDates(int dates, int others, boolean ofDates) {
    ColumnEvidence evidence = of(dates, ColumnEvidenceTest::date, others, ColumnEvidenceTest::text);

    assertThat(evidence.isOfDates()).isEqualTo(ofDates);
    assertThat(evidence.dates()).isEqualTo(dates);
    assertThat(evidence.slips(0)).hasSize(ofDates ? others : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2020", "2020-01-3", "2020-01-3x", "2020-01-/1", "2020-01-:1", "2020/01/31", "x"})
  void otherTextsAreNoDates(String text) {
    assertThat(of(Stream.of(text)).dates()).isZero();
  }

  @Test
  void aDateMayHaveATime() {
    assertThat(of(Stream.of("2020-01-31", "2020-01-31T12:30")).dates()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"10, 10, 1", "9, 9, 0", "10, 11, 0", "40, 12, 1", "40, 2, 0"})
  void aColumnOfTextsThatIsHalfOfNumbersIsDoubted(int numbers, int texts, int doubts) {
    assertThat(of(texts, ColumnEvidenceTest::text, numbers, ColumnEvidenceTest::number).doubts(0))
        .isEqualTo(List.of(new Slip("text 0", 2)).subList(0, doubts));
  }

  /** The short way to whole numbers reads what the reader of all numbers reads. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "7",
        "9",
        "-1",
        "--1",
        "1-1",
        "-",
        "/",
        ":",
        "1/2",
        "1:2",
        "007",
        "1x",
        "x1",
        "1.5",
        "-1.5",
        "+1",
        "123456789012345678",
        "1234567890123456789",
        "-1234567890123456789",
        "1 000"
      })
  void aNumberIsWhatReadsAsOne(String cell) {
    boolean number = !Double.isNaN(new StrictNumbers('.').parse(cell));

    assertThat(of(Stream.of(cell)).numbers(0)).isEqualTo(number ? 1 : 0);
  }

  @Test
  void moreDigitsThanADoubleHoldsAreNoNumber() {
    assertThat(of(Stream.of("9".repeat(400))).kind(0)).isEqualTo(Kind.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "NA, ZA BW AO, true",
    "NA, ZA BW, false",
    "NA, ZA BW AGO, false",
    "NA, ZA BW ao, false",
    "na, ZA BW AO, false",
    "NULL, ZA BW AO, false",
  })
  void aMarkerIsACodeAmongAtLeastThreeOthersLikeIt(String marker, String cells, boolean code) {
    assertThat(of(Stream.of(cells.split(" ", -1))).isCode(marker)).isEqualTo(code);
  }

  @Test
  void whatMayMeanThatAValueIsMissingIsNone() {
    ColumnEvidence evidence = of(Stream.of("NA", "", "NA"));

    assertThat(evidence.markers()).containsExactlyInAnyOrder("NA", "");
    assertThat(evidence.kind(0)).isEqualTo(Kind.EMPTY);
  }
}
