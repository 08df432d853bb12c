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
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedInferenceTest {

  @TempDir private Path folder;

  private InferredTable infer(String... lines) throws IOException {
    return infer(FormatHints.NONE, lines);
  }

  private InferredTable infer(FormatHints hints, String... lines) throws IOException {
    Files.write(folder.resolve("rows.jsonl"), List.of(lines));
    Resolution found = new FileSources(folder).resolve("rows.jsonl");
    return InferredTable.of(((Resolution.Found) found).source(), hints, TableFormats.builtIn());
  }

  @Test
  void columnsHoldWhatTheirTypesSay() throws IOException {
    InferredTable inferred =
        infer(
            "{\"n\": 1.5, \"t\": \"12\", \"s\": true, \"e\": null, \"o\": [1], \"*\": 1, \"\": 2}");

    assertThat(inferred.columns())
        .containsExactly(
            new Column("n", Kind.NUMBER),
            new Column("t", Kind.TEXT),
            new Column("s", Kind.NUMBER),
            new Column("e", Kind.EMPTY),
            new Column("o", Kind.NESTED));
    assertThat(inferred.format()).isEqualTo(CsvFormat.DEFAULT);
    assertThat(inferred.notes()).isEmpty();
  }

  @Test
  void aFewTextsAmongNumbersAreMissingAndToldWithTheirPlaces() throws IOException {
    InferredTable inferred =
        infer(
            IntStream.range(0, 30)
                .mapToObj(i -> "{\"a\": " + (i == 7 ? "\"ten\"" : i) + ", \"b\": \"?\"}")
                .toArray(String[]::new));

    assertThat(inferred.columns().get(0).kind()).isEqualTo(Kind.NUMBER);
    assertThat(inferred.missingByColumn()).containsEntry("a", List.of("?", "ten"));
    assertThat(inferred.missing()).containsExactly("?");
    assertThat(inferred.notes())
        .singleElement()
        .asString()
        .startsWith("rows.jsonl:8:7: a: \"ten\" is no number, as 29 of the 30 values");
  }

  @Test
  void whatIsSaidOfAnotherFormatIsRefused() {
    FormatHints hints =
        new FormatHints(
            Optional.of(';'),
            Optional.empty(),
            Optional.of("UTF-8"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true));

    assertThatThrownBy(() -> infer(hints, "{\"a\": 1}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "rows.jsonl:1:1: the file is read as json_lines, which has no delimiter and no header:"
                + " leave it out");
  }

  @Test
  void aFormatThatIsNotThereIsRefused() throws IOException {
    Files.writeString(folder.resolve("rows.parquet"), "PAR1");
    Resolution found = new FileSources(folder).resolve("rows.parquet");

    assertThatThrownBy(
            () ->
                InferredTable.of(
                    ((Resolution.Found) found).source(), FormatHints.NONE, TableFormats.builtIn()))
        .hasMessageStartingWith("rows.parquet:1:1: Parquet is read by the module");
  }
}
