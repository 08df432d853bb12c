package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.Finding;
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

/** Prediction intervals, from the file to the saved model. */
class IntervalsOfStudyTest {

  private static final String MODELS =
      """
      models:
        linear: {type: least_squares}
        forest: {type: random_forest, trees: 10}
      """;
  private static final String INTERVALS = "intervals: {coverage: 0.9}\n";

  @TempDir private Path folder;

  @Test
  void holdAsManyTestRowsAsAsked() throws Exception {
    StudyRun run = study(1200, MODELS + INTERVALS).run();

    for (String model : List.of("linear", "forest")) {
      for (ResultRow row : run.table().rows(model, Part.TEST)) {
        assertThat(row.metrics().get(IntervalScores.COVERAGE)).isBetween(0.86, 0.94);
      }
    }
    assertThat(run.table().rows("linear", Part.TRAIN).get(0).metrics())
        .doesNotContainKey(IntervalScores.COVERAGE);
  }

  @Test
  void standBesideEachPredictionWithTheShareTheyHold() throws Exception {
    StudyFolder written = study(200, MODELS + INTERVALS).runInto(folder.resolve("results"));

    List<String> lines = Files.readAllLines(written.files().predictions());
    assertThat(lines.get(0)).endsWith(",actual,predicted,lower,upper");
    long rows = 0;
    long held = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells[2].equals("linear")) {
        double actual = Double.parseDouble(cells[9]);
        rows++;
        held +=
            Double.parseDouble(cells[11]) <= actual && actual <= Double.parseDouble(cells[12])
                ? 1
                : 0;
      }
    }
    assertThat((double) held / rows)
        .isCloseTo(
            written.table().rows("linear", Part.TEST).get(0).metrics().get("coverage"),
            within(1e-12));
  }

  @Test
  void areJudgedAlsoBySlice() throws Exception {
    Study study =
        study(
            600,
            MODELS
                + INTERVALS
                + """
                slices: {genre: "*"}
                thresholds:
                  "*.test.coverage": {min: 0.8}
                  "linear.test[genre=war].width": {max: 0.1}
                  "linear.test[genre=drama].coverage": {min: 0.5}
                """);

    assertThat(study.run().judge().violations())
        .singleElement()
        .extracting(Finding::describe)
        .asString()
        .startsWith("linear.test[genre=war].width is ");
  }

  @Test
  void savedModelsAnswerThem() throws Exception {
    StudyFolder written = study(200, MODELS + INTERVALS).runInto(folder.resolve("results"));
    SavedModel model = SavedModel.load(written.files().models(), "linear");
    Map<String, String> row = Map.of("size", "0.5");

    PredictionInterval interval = model.interval(row).get("price");

    assertThat(model.coverage()).hasValue(0.9);
    assertThat((interval.lower() + interval.upper()) / 2)
        .isCloseTo(model.predict(row).get("price"), within(1e-12));
    assertThat(interval.upper() - interval.lower())
        .isCloseTo(
            written.table().rows("linear", Part.TEST).get(0).metrics().get("width"), within(1e-12));
  }

  @Test
  void aModelWithoutThemSaysHowToGetThem() throws Exception {
    study(200, MODELS + INTERVALS).runInto(folder.resolve("results"));
    StudyFolder written = study(200, MODELS).runInto(folder.resolve("results"));
    SavedModel model = SavedModel.load(written.files().models(), "linear");

    assertThatThrownBy(() -> model.interval(Map.of("size", "0.5")))
        .hasMessageContaining("write `intervals: {coverage: 0.9}` in its experiment");
  }

  @Test
  void theSummarySaysWhatTheyHoldAndWhoChoseItsEpochOnTheSameRows() throws Exception {
    StudyFolder written =
        study(
                200,
                MODELS
                    + "  network: {type: mlp, layers: [32 relu], epochs: 80, early_stopping:"
                    + " {patience: 5}, optimizer: {type: adam, learning_rate: 0.05}}\n"
                    + INTERVALS)
            .runInto(folder.resolve("results"));

    assertThat(Files.readString(written.files().summaryMarkdown()))
        .containsPattern(
            "- Asked to hold 90 % of new rows, the prediction intervals of [a-z]+ hold [0-9.]+ % of"
                + " the test rows and are .* wide.")
        .contains("- network kept an epoch that was chosen on the validation rows");
    assertThat(Files.readString(written.files().page()))
        .contains("<bdi>coverage</bdi>", "band: ± ")
        .contains("The band is the prediction interval, asked to hold 90\u00a0% of new rows:");
  }

  @Test
  void areKeptWithTheTrials() throws Exception {
    cached(study(200, MODELS + INTERVALS));
    StudyRun again = cached(study(200, MODELS + INTERVALS));
    StudyRun narrower = cached(study(200, MODELS + "intervals: {coverage: 0.5}\n"));

    assertThat(CacheSummary.of(again.details().results()).cached()).isEqualTo(3);
    assertThat(CacheSummary.of(narrower.details().results()).cached()).isZero();
    assertThat(again.table().rows("linear", Part.TEST).get(0).metrics()).containsKey("width");
  }

  @Test
  void tooFewRowsToCalibrateOnAreRefusedAtTheirPlace() {
    assertThatThrownBy(() -> study(60, MODELS + "intervals: {coverage: 0.99}\n").run())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "houses.yaml:11:12: intervals: a coverage of 0.99 takes at least 99 validation rows to"
                + " calibrate intervals on, and there are 12; enlarge `split.validation` or ask for"
                + " less");
  }

  private StudyRun cached(Study study) throws Exception {
    try (TrialStore trials = TrialStore.cached(folder.resolve("store"), folder, false)) {
      return study.run(RunOptions.standard().keeping(trials));
    }
  }

  private Study study(int rows, String rest) throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder csv = new StringBuilder("size,genre,price\n");
    for (int row = 0; row < rows; row++) {
      double size = random.nextDouble();
      double error = random.nextDouble() + random.nextDouble() - 1;
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s\n",
              size,
              random.nextBoolean() ? "war" : "drama",
              3 * size + error * Math.abs(error)));
    }
    Files.writeString(folder.resolve("houses.csv"), csv);
    return Study.read(
        Files.writeString(
            folder.resolve("houses.yaml"),
            """
            experiment: houses
            data:
              source: houses.csv
              target: price
              features: {size: standardize}
            split: {validation: 0.2, test: 0.3, seed: 1}
            seeds: [1, 2]
            """
                + rest));
  }
}
