package io.github.experimentmaven.data.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.study.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadedDataTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"0, false", "4, false", "5, true", "40, true"})
  void dropsManyRowsWhereMoreThanATenthAreLost(int dropped, boolean many) throws Exception {
    StringBuilder rows = new StringBuilder("a,y\n");
    for (int row = 0; row < 49; row++) {
      rows.append(row < dropped ? "" : row).append(",").append(row % 7).append('\n');
    }
    Files.writeString(folder.resolve("data.csv"), rows);
    Path file =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            experiment: study
            data: {source: data.csv, target: y, features: {a: standardize}, on_missing: drop}
            split: {test: 0.2}
            models: {mean: {type: mean}}
            """);

    assertThat(Study.read(file).data().rows().dropsMany()).isEqualTo(many);
  }
}
