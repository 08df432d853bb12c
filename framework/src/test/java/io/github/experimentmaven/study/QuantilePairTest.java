package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.PredictionInterval;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals around the bounds that a pair of models predicts, from the file to the saved model. */
class QuantilePairTest {

  private static final int STUDIES = 20;
  private static final String BOOSTED =
      """
        pair:
          type: quantile_pair
          lower: {type: gradient_boosting, trees: 40, loss: {type: quantile, q: 0.05}}
          upper: {type: gradient_boosting, trees: 40, loss: {type: quantile, q: 0.95}}
      """;
  private static final String CROSSING =
      """
        pair: {type: quantile_pair, lower: {type: cart, max_depth: 2}, upper: {type: least_squares}}
      """;
  private static final String INTERVALS = "intervals: {coverage: 0.9}\n";
  private static final String PARTS = "split: {validation: 0.25, test: 0.25, seed: 1}\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.5", "0.9"})
  void haveTheEndsOfAnIndependentComputation(String coverage) throws Exception {
    for (String name : List.of("conformal.csv", "conformal-reference.json")) {
      try (InputStream in =
          QuantilePairTest.class.getResourceAsStream(
              "/io/github/experimentmaven/explain/" + name)) {
        Files.copy(in, folder.resolve(name));
      }
    }
    JsonNode expected =
        new ObjectMapper()
            .readTree(folder.resolve("conformal-reference.json").toFile())
            .path("coverages")
            .path(coverage);

    StudyFolder written =
        read("""
                data: {source: conformal.csv, target: target, features: {size: passthrough}}
                split: {column: part}
                models:
                """
                + CROSSING
                + "intervals: {coverage: %s}\n".formatted(coverage))
            .runInto(folder.resolve("results"));

    List<String[]> rows = predictions(written);
    assertThat(rows).hasSameSizeAs(expected.path("lower"));
    for (int row = 0; row < rows.size(); row++) {
      assertThat(number(rows.get(row), 11))
          .isCloseTo(expected.path("lower").path(row).asDouble(), within(1e-9));
      assertThat(number(rows.get(row), 12))
          .isCloseTo(expected.path("upper").path(row).asDouble(), within(1e-9));
    }
    Map<String, Double> metrics = written.table().rows("pair", Part.TEST).get(0).metrics();
    assertThat(metrics.get(IntervalScores.COVERAGE))
        .isCloseTo(expected.path("coverage").asDouble(), within(1e-12));
    assertThat(metrics.get(IntervalScores.WIDTH))
        .isCloseTo(expected.path("width").asDouble(), within(1e-9));
  }

  /** The noise of a price is a tenth where the size is near 0, and three where it is near 1. */
  @Test
  void holdNineOfTenNewRowsAndAreNarrowWhereThereIsLittleNoise() throws Exception {
    double held = 0;
    double heldOfFew = 0;
    double narrow = 0;
    double wide = 0;
    for (int study = 0; study < STUDIES; study++) {
      StudyFolder written =
          houses(600, study, PARTS + "models:\n" + BOOSTED + INTERVALS)
              .runInto(folder.resolve("results"));
      SavedModel model = SavedModel.load(written.files().models(), "pair");
      SplittableRandom random = new SplittableRandom(1000 + study);
      for (int row = 0; row < 200; row++) {
        double size = random.nextDouble();
        double price = price(size, random);
        PredictionInterval interval =
            model.interval(Map.of("size", Double.toString(size))).get("price");
        held += interval.holds(price) ? 1.0 / 200 / STUDIES : 0;
        heldOfFew += size < 0.25 && interval.holds(price) ? 4.0 / 200 / STUDIES : 0;
        narrow += size < 0.25 ? interval.upper() - interval.lower() : 0;
        wide += size > 0.75 ? interval.upper() - interval.lower() : 0;
      }
    }

    assertThat(held).isBetween(0.88, 0.92);
    assertThat(heldOfFew).isBetween(0.82, 0.98);
    assertThat(wide).isGreaterThan(3 * narrow);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "split: {folds: 5, seed: 1}",
        "split: {folds: 3, validation: 0.3, seed: 1}",
      })
  void savedModelsAnswerTheIntervalsOfTheTable(String split) throws Exception {
    for (String target : List.of("price", "{price: [log1p, standardize]}")) {
      StudyFolder written =
          read(
                  """
                  data: {source: houses.csv, target: %s, features: {size: standardize}}
                  models:
                  """
                          .formatted(target)
                      + BOOSTED
                      + CROSSING.replace("pair:", "crossing:")
                      + (split.isEmpty() ? PARTS : split + "\n")
                      + INTERVALS,
                  table(300, 4))
              .runInto(folder.resolve("results"));
      List<String> sizes = Files.readAllLines(folder.resolve("houses.csv"));

      for (String name : List.of("pair", "crossing")) {
        SavedModel model = SavedModel.load(written.files().models(), name);
        long same = 0;
        for (String[] row : predictions(written)) {
          Map<String, String> size =
              Map.of("size", sizes.get(Integer.parseInt(row[7]) + 1).split(",", -1)[0]);
          if (row[2].equals(name) && model.predict(size).get("price") == number(row, 10)) {
            PredictionInterval interval = model.interval(size).get("price");
            assertThat(interval.lower()).isEqualTo(number(row, 11));
            assertThat(interval.upper()).isEqualTo(number(row, 12));
            same++;
          }
        }
        assertThat(same).isGreaterThanOrEqualTo(60);
      }
    }
  }

  @Test
  void modelsReadFromStreamsAnswerThemToo() throws Exception {
    StudyFolder written =
        houses(300, 4, PARTS + "models:\n" + CROSSING + INTERVALS)
            .runInto(folder.resolve("results"));
    Path models = written.files().models();
    Map<String, String> row = Map.of("size", "0.5");

    try (InputStream tribuo = Files.newInputStream(models.resolve("pair.tribuo"));
        InputStream steps = Files.newInputStream(models.resolve("pair.preprocessing.json"));
        InputStream intervals = Files.newInputStream(models.resolve("pair.intervals.json"))) {
      assertThat(SavedModel.read(tribuo, steps, intervals).interval(row))
          .isEqualTo(SavedModel.load(models, "pair").interval(row));
    }
  }

  @Test
  void theMiddleIsPredictedUnlessAModelOfItsOwnDoes() throws Exception {
    StudyFolder written =
        houses(
                300,
                4,
                PARTS
                    + """
                    models:
                      lower: {type: quantile, quantile: 0.05}
                      upper: {type: quantile, quantile: 0.95}
                      line: {type: least_squares}
                      pair: {type: quantile_pair, lower: {type: quantile, quantile: 0.05}, upper: {type: quantile, quantile: 0.95}}
                      around: {type: quantile_pair, lower: {type: quantile, quantile: 0.05}, upper: {type: quantile, quantile: 0.95}, middle: {type: least_squares}}
                    """
                    + INTERVALS)
            .runInto(folder.resolve("results"));
    Map<String, String> row = Map.of("size", "0.5");
    Path models = written.files().models();

    double lower = SavedModel.load(models, "lower").predict(row).get("price");
    double upper = SavedModel.load(models, "upper").predict(row).get("price");
    assertThat(SavedModel.load(models, "pair").predict(row).get("price"))
        .isEqualTo((lower + upper) / 2);
    assertThat(SavedModel.load(models, "around").predict(row))
        .isEqualTo(SavedModel.load(models, "line").predict(row));
    assertThat(SavedModel.load(models, "around").interval(row))
        .isEqualTo(SavedModel.load(models, "pair").interval(row));
  }

  @Test
  void areKeptWithTheTrialsAndOnThePage() throws Exception {
    String file = PARTS + "models:\n" + BOOSTED + "  line: {type: least_squares}\n" + INTERVALS;
    StudyRun first = cached(houses(300, 4, file));
    StudyRun again = cached(houses(300, 4, file));
    StudyFolder written = houses(300, 4, file).runInto(folder.resolve("results"));

    assertThat(CacheSummary.of(again.details().results()).cached()).isEqualTo(2);
    for (String model : List.of("pair", "line")) {
      assertThat(again.table().rows(model, Part.TEST))
          .isEqualTo(first.table().rows(model, Part.TEST));
    }
    assertThat(Files.readString(written.files().page()))
        .contains(">bars: ", ">band: ")
        .contains("The band is the prediction interval, asked to hold 90\u00a0% of new rows:")
        .contains("A bar is the prediction interval of a row: it holds what was observed if");
  }

  @Test
  void aPairThatNobodyAsksForIntervalsIsPointedOut() throws Exception {
    List<Problem> notes = new ArrayList<>();

    Study study = houses(100, 4, PARTS + "models:\n  mean: {type: mean}\n" + CROSSING);
    study.run(
        RunOptions.standard()
            .listener(
                new RunListener() {
                  @Override
                  public void onNote(Problem note) {
                    notes.add(note);
                  }
                }));

    assertThat(notes)
        .singleElement()
        .extracting(Problem::toString)
        .asString()
        .endsWith(
            "houses.yaml:6:9: models.pair: its bounds serve prediction intervals alone, and none"
                + " are asked for; write a section `intervals: {coverage: 0.9}`");
    assertThat(study.validate().warnings()).isEqualTo(notes);
  }

  private StudyRun cached(Study study) throws Exception {
    try (TrialStore trials = TrialStore.cached(folder.resolve("store"), folder, false)) {
      return study.run(RunOptions.standard().keeping(trials));
    }
  }

  private static List<String[]> predictions(StudyFolder written) throws IOException {
    return Files.readAllLines(written.files().predictions()).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static double number(String[] cells, int column) {
    return Double.parseDouble(cells[column]);
  }

  private Study houses(int rows, int seed, String rest) throws IOException {
    return read(
        "data: {source: houses.csv, target: price, features: {size: standardize}}\n" + rest,
        table(rows, seed));
  }

  private Study read(String rest, String table) throws IOException {
    Files.writeString(folder.resolve("houses.csv"), table);
    return read(rest);
  }

  private Study read(String rest) throws IOException {
    return Study.read(
        Files.writeString(folder.resolve("houses.yaml"), "experiment: houses\n" + rest));
  }

  private static String table(int rows, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder csv = new StringBuilder("size,price\n");
    for (int row = 0; row < rows; row++) {
      double size = random.nextDouble();
      csv.append(size).append(',').append(price(size, random)).append('\n');
    }
    return csv.toString();
  }

  private static double price(double size, SplittableRandom random) {
    double noise = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
    return 10 + 3 * size + (0.1 + 2.9 * size * size) * noise;
  }
}
