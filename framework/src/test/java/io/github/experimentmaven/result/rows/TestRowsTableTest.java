package io.github.experimentmaven.result.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.result.AllPredictions;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.study.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestRowsTableTest {

  private static final String MODELS =
      """
      seeds: [1, 2]
      models:
        nearest: {type: knn}
        forest: {type: random_forest, trees: 3}
      """;

  @TempDir private Path folder;
  private ResultFolder results;

  @BeforeEach
  void run() throws Exception {
    results =
        Studies.in(folder)
            .study(MODELS)
            .runInto(folder.resolve("results"), RunOptions.standard())
            .files();
  }

  @Test
  void holdsTheVeryPredictionsOfEachModelAndSeed() throws Exception {
    FoldRows rows = TestRowsReader.read(results.testRows()).fold(0, 0).orElseThrow();

    assertThat(rows.trainings())
        .containsExactly(
            new Training("nearest", 0), new Training("forest", 1), new Training("forest", 2));
    assertThat(rows.tested()).isEqualTo(12);
    List<PredictionPoint> points = AllPredictions.of(results.predictions());
    assertThat(points).hasSize(3 * 12);
    for (PredictionPoint point : points) {
      Predictions predictions = rows.of(new Training(point.model(), point.seed())).orElseThrow();
      int row = rowOf(rows, point.row());
      assertThat(predictions.actual(0, row)).isEqualTo(point.actual());
      assertThat(predictions.predicted(0, row)).isEqualTo(point.predicted());
    }
  }

  private static int rowOf(FoldRows rows, long number) {
    int row = 0;
    while (rows.number(row) != number) {
      row++;
    }
    return row;
  }

  @Test
  void hasALineForEachRow() throws Exception {
    List<String> lines = Files.readAllLines(results.testRows());

    assertThat(lines).hasSize(1 + 12);
    assertThat(lines.get(0))
        .isEqualTo("repeat,fold,test_rows,row,unit,target,actual,nearest#0,forest#1,forest#2");
  }

  @ParameterizedTest
  @CsvSource({
    "repeat fold, row, 1, the columns should begin with repeat, fold",
    "nearest#0, nearest, 1, 'the column ''nearest'' should be a model''s name'",
    "'\n0,0,12,', '\n0,0,x,', 2, '''x'' in column ''test_rows'' is no integer'"
  })
  void aFileThatIsNoneIsRefusedAtItsLine(String text, String damage, int line, String reason)
      throws Exception {
    String whole = Files.readString(results.testRows());
    Path file =
        Files.writeString(
            folder.resolve("rows.csv"),
            whole.replaceFirst(text.equals("repeat fold") ? "repeat" : text, damage));

    assertThatThrownBy(() -> TestRowsReader.read(file))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("rows.csv:" + line)
        .hasMessageContaining(reason);
  }
}
