package io.github.experimentmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.ResultTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private final ResultTable table = new TableBuilder("1.0.0").seeds("mean", "mse", 1, 2).build();

  @Test
  void isReadFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("movie-ratings.csv");
    Files.writeString(file, ResultTables.format(table).toString());

    assertThat(Baseline.read(file, "a file")).isEqualTo(new Baseline(table, "a file"));
  }

  @Test
  void isCalledByItsVersionOnce() {
    assertThat(new Baseline(table, "release 1.0.0").label()).isEqualTo("release 1.0.0");
    assertThat(new Baseline(table, "a file").label()).isEqualTo("a file (version 1.0.0)");
  }

  @Test
  void hasNoVersionWithoutRows() {
    Baseline baseline = new Baseline(new ResultTable(List.of(), List.of()), "a file");

    assertThat(baseline.version()).isEmpty();
    assertThat(baseline.label()).isEqualTo("a file");
  }

  @Test
  void isOfTheExperimentWhoseRowsItHas() {
    Baseline baseline = new Baseline(table, "a file");

    assertThat(baseline.of("movie-ratings")).isSameAs(baseline);
  }

  @Test
  void ofAnotherExperimentIsRefused() {
    assertThatExceptionOfType(UnfitBaselineException.class)
        .isThrownBy(() -> new Baseline(table, "a file").of("houses"))
        .withMessage(
            "The baseline of 'houses' (a file (version 1.0.0)) has no results of that experiment:"
                + " it has those of [movie-ratings].");
  }

  @Test
  void withoutRowsIsRefused() {
    Baseline empty = new Baseline(new ResultTable(List.of(), List.of()), "a file");

    assertThatExceptionOfType(UnfitBaselineException.class)
        .isThrownBy(() -> empty.of("houses"))
        .withMessageEndingWith("has no results of that experiment: it has no rows.");
  }
}
