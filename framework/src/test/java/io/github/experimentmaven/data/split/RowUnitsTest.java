package io.github.experimentmaven.data.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowUnitsTest {

  private static final int ROWS = 27;

  @TempDir private Path folder;

  private int[] units(String arrangement) throws IOException {
    StringBuilder csv = new StringBuilder("x,town,day,y\n");
    for (int row = 0; row < ROWS; row++) {
      csv.append(row).append(",t").append(row % 4).append(',').append((ROWS - row) / 2);
      csv.append(',').append(row % 5).append('\n');
    }
    Files.writeString(folder.resolve("data.csv"), csv);
    Path file =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            experiment: study
            data: {source: data.csv, target: y, features: {x: passthrough}}
            split: {validation: 0, test: 0.2, seed: 1%s}
            seeds: [1]
            models:
              mean: {type: mean}
            """
                .formatted(arrangement));
    Study study = Study.read(file);
    PreparedData data = study.data();
    LoadedData rows = data.rows();
    return RowUnits.of(
        study.experiment().split(), rows.table(), IntStream.range(0, ROWS).toArray());
  }

  @Test
  void rowsAreOnTheirOwn() throws IOException {
    assertThat(units("")).isEqualTo(IntStream.range(0, ROWS).toArray());
  }

  @Test
  void rowsOfAGroupBelongToItsFirst() throws IOException {
    assertThat(units(", group: town"))
        .isEqualTo(IntStream.range(0, ROWS).map(row -> row % 4).toArray());
  }

  @Test
  void rowsInTimeBelongToBlocksOfTheCubeRootAndThoseOfOneTimeToOne() throws IOException {
    int[] units = units(", time: day");

    assertThat(Arrays.stream(units).distinct().count()).isBetween(6L, 9L);
    for (int row = 1; row < ROWS; row++) {
      if ((ROWS - row) / 2 == (ROWS - row + 1) / 2) {
        assertThat(units[row]).isEqualTo(units[row - 1]);
      }
    }
  }
}
