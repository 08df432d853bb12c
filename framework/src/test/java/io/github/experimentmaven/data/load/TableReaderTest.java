package io.github.experimentmaven.data.load;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.data.text.StrictNumbers;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  private static final SplitSpec HALVES =
      new SplitSpec.HoldOut(0, 0.5, new Arrangement.Shuffled(), 1);

  @TempDir private Path directory;

  private Study study() {
    return new Study(directory);
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void theDelimiterIsFoundInTheHeader(char delimiter) {
    Study study =
        study().text("a,b,y\n1,2,3\n".replace(',', delimiter)).feature("*", "passthrough");

    assertThat(numbers(study, "b")).containsExactly(2);
  }

  @Test
  void theDelimiterIsWhatTheHeaderHasMostOfOutsideOfQuotes() {
    Study study =
        study().csv("\"a, in %, of all\";b;y", "1;2;3").feature("a, in %, of all", "passthrough");

    assertThat(numbers(study, "a, in %, of all")).containsExactly(1);
  }

  @Test
  void blanksAroundHeadersAndCellsAreNoPartOfThem() {
    Study study =
        study()
            .csv(" a  ,\tname , y", "  1 , Ann  ,2", "3,\"Bob, Jr.\"   ,4", "5 , \" Cid \",6")
            .feature("a", "passthrough")
            .feature("name", "one_hot");

    assertThat(numbers(study, "a")).containsExactly(1, 3, 5);
    assertThat(((TextColumn) column(study, "name")).dictionary())
        .containsExactly("Ann", "Bob, Jr.", "Cid");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoPartOfTheHeader(String encoding) {
    Study study =
        study()
            .bytes("\uFEFFa,y\n1,2\n".getBytes(Charset.forName(encoding)))
            .encoding(encoding)
            .feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndingWillDoAndTheLastMayLack(String ending) {
    Study study =
        study().text(String.join(ending, "a,y", "1,2", "3,4")).feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1, 3);
    assertThat(study.load().table().line(1)).isEqualTo(3);
  }

  @Test
  void lineEndingsMayDifferWithinAFile() {
    Study study = study().text("a,y\r\n1,2\n3,4\r5,6\r\n").feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1, 3, 5);
    assertThat(study.load().table().line(2)).isEqualTo(4);
  }

  @Test
  void aCellMayBeLongAndARowMayHaveManyCells() {
    String text = "x".repeat(5_000_000);
    String columns = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(joining(","));
    String cells = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(joining(","));
    Study study =
        study()
            .csv("t,y," + columns, text + ",1," + cells)
            .feature("t", "one_hot")
            .feature("c9999", "passthrough");

    assertThat(((TextColumn) column(study, "t")).at(0)).contains(text);
    assertThat(numbers(study, "c9999")).containsExactly(9999);
  }

  @Test
  void aQuoteThatStaysOpenForMegabytesIsReportedWhereItsRowStarts() {
    Study study =
        study().text("a,y\n1,2\n\"" + "3,4\n".repeat((1 << 22) + 1)).feature("a", "passthrough");

    assertThatThrownBy(study::load)
        .hasMessage(
            "data.csv:3:1: a cell in this row has more than 16,777,216 characters: shorten it, or,"
                + " if it opens a quote (\") that is never closed, close it or set"
                + " data.format.quote");
  }

  @Test
  void aTableThatDoesNotFitIntoMemoryIsToldAtTheSource() {
    Study study = study().text("a,y\n1,2\n").feature("a", "passthrough");
    DataLoader loader =
        new DataLoader(StepTypes.builtIn(), name -> new Resolution.Found(new Endless(name)));

    assertThatThrownBy(() -> loader.load(study.spec(), HALVES, study.origin()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(
            "`data.csv` does not fit into memory (Java heap space): give Java a larger heap with"
                + " -Xmx, or leave columns out");
  }

  /** More bytes than there is memory for. */
  private record Endless(String name) implements Source {
    @Override
    public InputStream open() {
      return new InputStream() {
        @Override
        public int read() {
          throw new OutOfMemoryError("Java heap space");
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
          return read();
        }
      };
    }
  }

  @Test
  void blankLinesAreNoRowsAndAreCounted() {
    Study study = study().text("\na,y\n\n1,2\n  \n3,4\n\n").feature("a", "passthrough");

    LoadedData data = study.load();
    assertThat(data.rowsRead()).isEqualTo(2);
    assertThat(data.blankLines()).isEqualTo(4);
    assertThat(data.table().line(1)).isEqualTo(6);
    assertThat(data.summary()).isEqualTo("data.csv: 2 rows read, 4 blank lines skipped");
  }

  @Test
  void aQuotedCellMayHoldLineBreaksAndDoubledQuotes() {
    Study study =
        study()
            .text("t,a,y\n\"one\n\"\"two\"\"\",1,2\nx,3,4\n")
            .feature("a", "passthrough")
            .feature("t", "one_hot");

    assertThat(((TextColumn) column(study, "t")).at(0)).contains("one\n\"two\"");
    assertThat(study.load().table().line(0)).isEqualTo(2);
    assertThat(study.load().table().line(1)).isEqualTo(4);
  }

  @Test
  void anotherQuoteMayBeGiven() {
    Study study = study().csv("a,t,y", "1,'x,z',2").quote('\'').feature("t", "one_hot");

    assertThat(((TextColumn) column(study, "t")).at(0)).contains("x,z");
  }

  @Test
  void anEncodingMayBeGiven() {
    Study study =
        study()
            .bytes("a,y\ncafé,1\n".getBytes(StandardCharsets.ISO_8859_1))
            .encoding("ISO-8859-1")
            .feature("a", "one_hot");

    assertThat(((TextColumn) column(study, "a")).at(0)).contains("café");
  }

  @Test
  void aDecimalCommaMayBeGiven() {
    Study study = study().csv("a;y", "1,5;2", "-0,25e1;3").decimal(',').feature("a", "passthrough");

    assertThat(numbers(study, "a")).containsExactly(1.5, -2.5);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0, -0.0",
    "+7, 7.0",
    ".5, 0.5",
    "5., 5.0",
    "007, 7.0",
    "1e3, 1000.0",
    "1E-3, 0.001",
    "0.1, 0.1",
    "123456789012345678, 1.2345678901234568E17",
    "2.2250738585072012e-308, 2.2250738585072014E-308",
    "4.9e-324, 4.9E-324",
    "0.1234567890123456789, 0.12345678901234568",
    "1.7976931348623157e308, 1.7976931348623157E308",
    "0e9999, 0.0",
    "9007199254740993, 9.007199254740992E15"
  })
  void aNumberIsReadAsTheNearestDouble(String text, double expected) {
    assertThat(new StrictNumbers('.').parse(text)).isEqualTo(expected);
  }

  @Test
  void readingAgreesWithJavaOnAnyDecimalNumber() {
    Random random = new Random(1);
    StrictNumbers numbers = new StrictNumbers('.');
    for (int i = 0; i < 100_000; i++) {
      String text =
          switch (i % 4) {
            case 0 -> Double.toString(random.nextGaussian());
            case 1 -> String.format(Locale.ROOT, "%.3f", random.nextDouble() * 1e6);
            case 2 -> Long.toString(random.nextLong());
            default ->
                String.format(
                    Locale.ROOT,
                    "%.17e",
                    random.nextDouble() * Math.pow(10, random.nextInt(600) - 300));
          };
      assertThat(numbers.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  private static Column column(Study study, String name) {
    return study.load().table().column(name);
  }

  private static double[] numbers(Study study, String name) {
    Table table = study.load().table();
    return ((NumberColumn) table.column(name)).toArray();
  }
}
