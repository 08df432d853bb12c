package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prediction intervals of folds that have no validation rows and calibrate each other. */
class FoldIntervalsTest {

  private static final int STUDIES = 25;
  private static final int NEW_ROWS = 80;
  private static final String FOLDS = "split: {folds: 5, seed: 1}\n";
  private static final String INTERVALS = "intervals: {coverage: 0.9}\n";

  @TempDir private Path folder;

  @Test
  void holdNineOfTenTestRowsAndNewRows() throws Exception {
    double test = 0;
    double unseen = 0;
    for (int study = 0; study < STUDIES; study++) {
      StudyFolder written = study(100, study, FOLDS + INTERVALS).runInto(folder.resolve("results"));
      List<ResultRow> folds = written.table().rows("linear", Part.TEST);
      for (ResultRow fold : folds) {
        test += fold.metrics().get(IntervalScores.COVERAGE) / folds.size() / STUDIES;
      }
      unseen += held(SavedModel.load(written.files().models(), "linear"), study) / STUDIES;
    }

    assertThat(test).isBetween(0.88, 0.92);
    assertThat(unseen).isBetween(0.88, 0.92);
  }

  private static double held(SavedModel model, int study) {
    SplittableRandom random = new SplittableRandom(1000 + study);
    double held = 0;
    for (int row = 0; row < NEW_ROWS; row++) {
      double size = random.nextDouble();
      double price = price(size, random);
      PredictionInterval interval =
          model.interval(Map.of("size", Double.toString(size))).get("price");
      held += interval.lower() <= price && price <= interval.upper() ? 1.0 / NEW_ROWS : 0;
    }
    return held;
  }

  /** Of 48 rows of other folds with the same seed in the same repeat, the error of rank 45. */
  @Test
  void halfTheWidthIsTheErrorOfRowsThatOtherFoldsHeldOut() throws Exception {
    StudyFolder written =
        study(
                60,
                3,
                """
                  forest: {type: random_forest, trees: 5}
                split: {folds: 5, repeats: 2, seed: 1}
                seeds: [1, 2]
                """
                    + INTERVALS)
            .runInto(folder.resolve("results"));
    List<String[]> predictions = predictions(written);

    assertThat(predictions).hasSize(60 * 2 * 3);
    for (String[] row : predictions) {
      List<Double> others =
          predictions.stream()
              .filter(other -> other[2].equals(row[2]) && other[3].equals(row[3]))
              .filter(other -> other[4].equals(row[4]) && !other[5].equals(row[5]))
              .map(other -> Math.abs(number(other, 10) - number(other, 9)))
              .sorted()
              .toList();
      assertThat(others).hasSize(48);
      assertThat(number(row, 12) - number(row, 10)).isCloseTo(others.get(44), within(1e-12));
      assertThat(number(row, 10) - number(row, 11)).isCloseTo(others.get(44), within(1e-12));
    }
  }

  private static double number(String[] cells, int column) {
    return Double.parseDouble(cells[column]);
  }

  /** One fold's model errs wildly: the proven bound is what is left. */
  @Test
  void holdTheShareThatArithmeticPromisesThoughOneFoldIsUnlikeAllOthers() throws Exception {
    StringBuilder csv = new StringBuilder("size,part,price\n");
    for (int row = 0; row < 50; row++) {
      csv.append(row % 7).append(',').append(row / 10).append(',');
      csv.append(row / 10 == 2 ? 1000 + row : row % 3).append('\n');
    }
    Files.writeString(folder.resolve("houses.csv"), csv);
    StudyRun run = read("split: {folds: 5, group: part, seed: 1}\n" + INTERVALS).run();

    double held =
        run.table().rows("linear", Part.TEST).stream()
            .mapToDouble(row -> row.metrics().get(IntervalScores.COVERAGE))
            .average()
            .orElseThrow();

    assertThat(held).isBetween(0.72, 0.8);
  }

  @Test
  void askingForThemTrainsNothingAgain() throws Exception {
    StudyRun before = cached(study(60, 3, FOLDS));
    StudyRun asked = cached(study(60, 3, FOLDS + INTERVALS));
    StudyRun wider = cached(study(60, 3, FOLDS + "intervals: {coverage: 0.95}\n"));

    assertThat(CacheSummary.of(asked.details().results()).cached()).isEqualTo(5);
    assertThat(CacheSummary.of(wider.details().results()).cached()).isEqualTo(5);
    assertThat(width(wider)).isGreaterThan(width(asked));
    assertThat(asked.table().rows("linear", Part.TEST).get(0).metrics())
        .containsAllEntriesOf(before.table().rows("linear", Part.TEST).get(0).metrics());
  }

  private static double width(StudyRun run) {
    return run.table().rows("linear", Part.TEST).get(0).metrics().get(IntervalScores.WIDTH);
  }

  @Test
  void aFailedFoldLeavesTheOthersToEachOther() throws Exception {
    Files.writeString(folder.resolve("houses.csv"), rows(60, 3) + "10000,2\n");

    StudyFolder written =
        read(FOLDS + INTERVALS, "{price: log1p}").runInto(folder.resolve("results"));

    List<ResultRow> folds = written.table().rows("linear", Part.TEST);
    assertThat(folds.stream().filter(fold -> fold.failure().isPresent())).hasSize(1);
    assertThat(folds.stream().filter(fold -> fold.failure().isEmpty()))
        .hasSize(4)
        .allMatch(fold -> fold.metrics().containsKey(IntervalScores.COVERAGE));
    assertThat(predictions(written)).allMatch(cells -> !cells[12].isEmpty());
  }

  @Test
  void whereTooFewFoldsCompletedThereAreNone() throws Exception {
    Files.writeString(folder.resolve("houses.csv"), rows(23, 3) + "10000,2\n");

    StudyFolder written =
        read("split: {folds: 2, seed: 1}\n" + INTERVALS, "{price: log1p}")
            .runInto(folder.resolve("results"));

    assertThat(written.table().rows("linear", Part.TEST))
        .noneMatch(fold -> fold.metrics().containsKey(IntervalScores.COVERAGE));
    assertThat(predictions(written)).hasSize(12).allMatch(cells -> cells[12].isEmpty());
  }

  @Test
  void theSamePartsByFilesGiveTheSameIntervals() throws Exception {
    StringBuilder files = new StringBuilder("split:\n  files:\n");
    for (int fold = 0; fold < 2; fold++) {
      StringBuilder train = new StringBuilder();
      StringBuilder test = new StringBuilder();
      for (int row = 0; row < 60; row++) {
        (row % 2 == fold ? test : train).append(row).append('\n');
      }
      Files.writeString(folder.resolve("train" + fold), train);
      Files.writeString(folder.resolve("test" + fold), test);
      files.append("    - {train: train").append(fold).append(", test: test").append(fold);
      files.append("}\n");
    }

    StudyRun run = study(60, 3, files + INTERVALS).run();

    assertThat(run.table().rows("linear", Part.TEST))
        .hasSize(2)
        .allMatch(row -> row.metrics().containsKey(IntervalScores.WIDTH));
  }

  @Test
  void foldsThatShareTestRowsAreRefused() throws Exception {
    Files.writeString(folder.resolve("train"), "0\n1\n2\n");
    Files.writeString(folder.resolve("test"), "3\n4\n5\n");
    Study study =
        study(
            60,
            3,
            "split: {files: [{train: train, test: test}, {train: train, test: test}]}\n"
                + INTERVALS);

    assertThatThrownBy(study::run)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "houses.yaml:6:12: intervals: folds without validation rows calibrate each other, and"
                + " folds 0 and 1 share test rows; give `split.validation` a fraction, such as"
                + " 0.2");
  }

  @Test
  void tooFewRowsOfOtherFoldsAreRefused() {
    assertThatThrownBy(() -> study(20, 3, FOLDS + "intervals: {coverage: 0.95}\n").validate())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "a coverage of 0.95 takes at least 19 rows held out by other folds to calibrate"
                + " intervals on, and there are 16; give more data or ask for less");
  }

  private static List<String[]> predictions(StudyFolder written) throws IOException {
    return Files.readAllLines(written.files().predictions()).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private StudyRun cached(Study study) throws Exception {
    try (TrialStore trials = TrialStore.cached(folder.resolve("store"), folder, false)) {
      return study.run(RunOptions.standard().keeping(trials));
    }
  }

  private Study study(int rows, int seed, String rest) throws IOException {
    Files.writeString(folder.resolve("houses.csv"), rows(rows, seed));
    return read(rest);
  }

  private Study read(String rest) throws IOException {
    return read(rest, "price");
  }

  private Study read(String rest, String target) throws IOException {
    return Study.read(
        Files.writeString(
            folder.resolve("houses.yaml"),
            """
            experiment: houses
            data: {source: houses.csv, target: %s, features: {size: passthrough}}
            models:
              linear: {type: least_squares}
            """
                    .formatted(target)
                + rest));
  }

  private static String rows(int rows, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder csv = new StringBuilder("size,price\n");
    for (int row = 0; row < rows; row++) {
      double size = random.nextDouble();
      csv.append(String.format(Locale.ROOT, "%s,%s\n", size, price(size, random)));
    }
    return csv.toString();
  }

  private static double price(double size, SplittableRandom random) {
    double error = random.nextDouble() + random.nextDouble() - 1;
    return 3 * size + error * Math.abs(error);
  }
}
