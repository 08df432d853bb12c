package io.github.experimentmaven.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.Study;
import io.github.experimentmaven.spec.extension.Extension;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatsTest {

  private static final String ABSENCE =
      "Parquet is read by the module io.github.experimentmaven:experiment-parquet, which is not"
          + " there; add it to the <dependencies> of the plugin, in the plugin's own version";

  @TempDir private Path folder;

  @Test
  void theFrameworkHasCsvAndJsonLines() {
    assertThat(TableFormats.builtIn().names()).containsExactly("csv", "json_lines");
    assertThat(TableFormats.builtIn().all())
        .extracting(Extension::description)
        .allMatch(description -> description.endsWith("."));
  }

  @ParameterizedTest
  @CsvSource({
    "films.csv, csv",
    "films.tsv.gz, csv",
    "films, csv",
    "films.json.csv, csv",
    "films.jsonl, json_lines",
    "Films.NDJSON.GZ, json_lines",
    "maven:g:a:1!/films.json, json_lines"
  })
  void theNameOfAFileSaysItsFormat(String file, String format) {
    assertThat(TableFormats.builtIn().ofFile(file).name()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"films.parquet", "films.parquet.gz", "films.PARQ", "films.pq"})
  void aFormatWithAModuleOfItsOwnSaysHowToAddIt(String file) {
    assertThatThrownBy(() -> TableFormats.builtIn().ofFile(file)).hasMessageStartingWith(ABSENCE);
    assertThatThrownBy(() -> TableFormats.builtIn().named("parquet"))
        .hasMessageStartingWith(ABSENCE);
  }

  @Test
  void theAbsenceOfAModuleIsToldAtTheSource() {
    Study study =
        new Study(folder).source("films.parquet").text("PAR1").feature("a", "passthrough");
    String java =
        Runtime.version().feature() < 21
            ? ", and run the build with Java 21 or later (this is Java "
                + Runtime.version().feature()
                + ")"
            : "";

    assertThatThrownBy(study::load).hasMessage("study.yaml:4:3: data.source: " + ABSENCE + java);
  }

  @Test
  void aParquetFileUnderAnotherNameSaysSo() {
    Study study = new Study(folder).text("PAR1\0\0\0").feature("a", "passthrough");

    assertThatThrownBy(study::load)
        .hasMessage(
            "data.csv:1:1: the file is a Parquet file: give it a name that ends in .parquet, or set"
                + " data.format.type to parquet");
  }

  @Test
  void aFormatOfALaterJavaSaysWhichItNeeds() {
    TableFormats formats = new TableFormats(List.of(new Tomorrow()));

    assertThatThrownBy(() -> formats.ofFile("films.tomorrow"))
        .hasMessage(
            "the format tomorrow needs Java 999 or later, and this is Java %d: run the build with a later one, or store the table as CSV or JSON lines"
                .formatted(Runtime.version().feature()));
  }

  private static final class Tomorrow implements TableFormat {

    @Override
    public String name() {
      return "tomorrow";
    }

    @Override
    public String description() {
      return "Rows of a later Java.";
    }

    @Override
    public List<String> endings() {
      return List.of("tomorrow");
    }

    @Override
    public Set<String> keys() {
      return Set.of();
    }

    @Override
    public int java() {
      return 999;
    }

    @Override
    public <T> T read(TableFile file, RowsReader<T> reader) {
      throw new UnsupportedOperationException("this Java is too old");
    }
  }
}
