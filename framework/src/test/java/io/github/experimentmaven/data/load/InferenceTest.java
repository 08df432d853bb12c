package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a table's writing, and what is found. */
class InferenceTest {

  @TempDir private Path directory;

  @Test
  void theEncodingIsThatOfTheByteOrderMark() throws IOException {
    Files.write(directory.resolve("t.csv"), "a,b\n1,ü\n".getBytes(StandardCharsets.UTF_16));

    assertThat(infer(FormatHints.NONE).format().encoding()).isEqualTo("UTF-16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void theEncodingIsSeenByItsNulsWhereNoMarkSaysSo(String encoding) throws IOException {
    Files.write(directory.resolve("t.csv"), "a,b\n1,2\n3,4\n".getBytes(Charset.forName(encoding)));

    InferredTable inferred = infer(FormatHints.NONE);

    assertThat(inferred.format().encoding()).isEqualTo(encoding);
    assertThat(inferred.columns()).extracting(InferredTable.Column::name).containsExactly("a", "b");
    assertThat(inferred.notes())
        .singleElement()
        .asString()
        .startsWith(
            "t.csv:1:1: the file has NUL characters between its others, so it was read as "
                + encoding);
  }

  @Test
  void bytesThatAreNoUnicodeAreWesternWithANote() throws IOException {
    Files.write(
        directory.resolve("t.csv"), "a,b\n1,x\n2,ü\n".getBytes(StandardCharsets.ISO_8859_1));

    InferredTable inferred = infer(FormatHints.NONE);

    assertThat(inferred.format().encoding()).isEqualTo("windows-1252");
    assertThat(inferred.notes())
        .singleElement()
        .asString()
        .startsWith("t.csv:3:1: the line holds bytes that are no UTF-8, so the file was read as");
  }

  @Test
  void anEncodingThatIsGivenIsNotDoubted() throws IOException {
    Files.write(directory.resolve("t.csv"), "a,b\n2,ü\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> infer(hints(Optional.of("UTF-8"), Optional.empty())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("t.csv:2:1: the line holds bytes that are no UTF-8");
    assertThatThrownBy(() -> infer(hints(Optional.of("latin-9000"), Optional.empty())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("t.csv:1:1: `latin-9000` is no encoding Java knows");
  }

  @Test
  void whatIsGivenOfTheFormatIsKept() throws IOException {
    Files.writeString(directory.resolve("t.csv"), "a;b|c\n1,000|2\n1,001|3\n");
    FormatHints hints =
        new FormatHints(
            Optional.of('|'),
            Optional.of('\''),
            Optional.empty(),
            Optional.of(','),
            Optional.empty(),
            Optional.of(false));

    CsvFormat format = infer(hints).format();

    assertThat(format)
        .isEqualTo(
            CsvFormat.DEFAULT
                .withDelimiter('|')
                .withQuote('\'')
                .withNumbers(',', Optional.empty())
                .withHeader(false));
  }

  private InferredTable infer(FormatHints hints) throws IOException {
    Resolution found = new FileSources(directory).resolve("t.csv");
    return InferredTable.of(((Resolution.Found) found).source(), hints, TableFormats.builtIn());
  }

  private static FormatHints hints(Optional<String> encoding, Optional<Boolean> header) {
    return new FormatHints(
        Optional.empty(), Optional.empty(), encoding, Optional.empty(), Optional.empty(), header);
  }
}
