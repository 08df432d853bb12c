package io.github.experimentmaven.result.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportanceTablesTest {

  private static final ImportanceTable TABLE =
      new ImportanceTable(
          List.of(
              row(0, List.of(), 2, OptionalDouble.empty()),
              row(1, List.of("=size", "feet; inches"), 1.5, OptionalDouble.of(0.75)),
              row(2, List.of("noise"), Double.NaN, OptionalDouble.empty())));

  @TempDir private Path folder;

  @Test
  void isReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("importance.csv");
    Files.writeString(file, ImportanceTables.format(TABLE, "1.0.0", "houses").toString());

    assertThat(ImportanceTables.find(file)).contains(TABLE);
    assertThat(Files.readAllLines(file))
        .contains("1.0.0,houses,forest,test,mse,1,'=size,120,5,1.5,-0.5,2.5,0.75");
  }

  @Test
  void aTableOfAnotherKindIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("importance.csv"), "model,part\n");

    assertThatThrownBy(() -> ImportanceTables.find(file))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("there is no column 'version'");
  }

  private static Importance row(int rank, List<String> columns, double rise, OptionalDouble share) {
    return new Importance(
        "forest",
        Part.TEST,
        "mse",
        rank,
        columns,
        120,
        5,
        rise,
        Double.isNaN(rise)
            ? Optional.empty()
            : Optional.of(new ConfidenceInterval(rise - 2, rise + 1)),
        share);
  }
}
