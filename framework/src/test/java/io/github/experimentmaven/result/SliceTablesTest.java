package io.github.experimentmaven.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.rows.FoldRows;
import io.github.experimentmaven.result.rows.TestRowsReader;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.spec.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceTablesTest {

  private static final String STUDY =
      """
      seeds: [1, 2]
      models:
        nearest: {type: knn}
        forest: {type: random_forest, trees: 3}
      """;

  private static final String SLICES =
      """
      slices:
        note: "*"
        a: quantiles 2
        reds: kind == red and a < 0.7
      """;

  @TempDir private Path folder;
  private Studies studies;
  private ResultFolder results;

  @BeforeEach
  void run() throws Exception {
    studies = Studies.in(folder);
    // A column that is no feature, with a value in every other row.
    List<String> lines = Files.readAllLines(folder.resolve("data.csv"));
    StringBuilder csv = new StringBuilder(lines.get(0) + ",note\n");
    for (int row = 1; row < lines.size(); row++) {
      csv.append(lines.get(row)).append(row % 2 == 0 ? ",=even\n" : ",\n");
    }
    Files.writeString(folder.resolve("data.csv"), csv);
    results = studies.study(STUDY + SLICES).runInto(folder.resolve("results")).files();
  }

  @Test
  void scoresTheRowsOfEachSliceAsThePredictionsHaveThem() throws Exception {
    SliceTable slices = SliceTables.read(results.slices());

    assertThat(slices.slices())
        .extracting(sliced -> sliced.slice().label())
        .containsExactly("note==even", "a=q1", "a=q2", "reds");
    List<String> data = Files.readAllLines(folder.resolve("data.csv"));
    Map<Integer, String[]> cells = new HashMap<>();
    for (int row = 1; row < data.size(); row++) {
      cells.put(row - 1, data.get(row).split(",", -1));
    }
    List<PredictionPoint> points = AllPredictions.of(results.predictions());
    for (ResultRow row : slices.find("reds").orElseThrow().table().rows()) {
      if (row.part() == Part.TEST) {
        List<PredictionPoint> own =
            points.stream()
                .filter(
                    point ->
                        point.model().equals(row.model())
                            && point.seed() == row.seed()
                            && cells.get((int) point.row())[2].equals("red")
                            && Double.parseDouble(cells.get((int) point.row())[0]) < 0.7)
                .toList();
        assertThat(row.rows()).isEqualTo(own.size()).isPositive();
        assertThat(row.metric("mse").orElseThrow())
            .isCloseTo(
                own.stream()
                    .collect(
                        Collectors.averagingDouble(
                            point -> Math.pow(point.actual() - point.predicted(), 2))),
                within(1e-12));
      }
    }
  }

  @Test
  void dropsNoRowForAMissingValueAndTheRowIsInNoSlice() throws Exception {
    Sliced even = SliceTables.read(results.slices()).find("note==even").orElseThrow();
    ResultTable whole = ResultTables.read(results.results());

    assertThat(whole.rows("nearest", Part.TEST).get(0).rows()).isEqualTo(12);
    assertThat(whole.rows("nearest", Part.TRAIN).get(0).rows()).isEqualTo(36);
    assertThat(even.rows()).isBetween(1, 11);
    assertThat(even.table().rows("nearest", Part.TRAIN).get(0).rows()).isBetween(1, 35);
  }

  @Test
  void readsWhatItWrote() throws Exception {
    SliceTable slices = SliceTables.read(results.slices());

    assertThat(results.slices()).hasContent(SliceTables.format(slices).toString());
  }

  @Test
  void theTestRowsSayWhichSliceTheyAreIn() throws Exception {
    FoldRows rows = TestRowsReader.read(results.testRows()).fold(0, 0).orElseThrow();
    Sliced reds = SliceTables.read(results.slices()).find("reds").orElseThrow();

    assertThat(rows.slicings()).containsExactly("note", "a", "reds");
    assertThat(rows.in("reds", reds.rows()).rows()).isEqualTo(reds.rows());
    assertThat(rows.in("a=q1", 0).rows() + rows.in("a=q2", 0).rows()).isEqualTo(12);
  }

  @Test
  void resultsWithoutSlicesHaveNoTableOfThemAndElseTheSameBytes() throws Exception {
    byte[] whole = Files.readAllBytes(results.results());

    studies.study(STUDY).runInto(folder.resolve("results"));

    assertThat(results.slices()).doesNotExist();
    assertThat(results.results()).hasBinaryContent(whole);
  }

  @Test
  void aTableOfOtherColumnsIsRefused() throws Exception {
    assertThatThrownBy(() -> SliceTables.read(results.results()))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("there is no column 'slice'");
  }
}
