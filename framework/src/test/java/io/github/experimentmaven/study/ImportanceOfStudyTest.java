package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns are worth to models, from the file to the verdict. */
class ImportanceOfStudyTest {

  private static final String FEATURES =
      "{size: standardize, rooms: standardize, noise: standardize}";
  private static final String LINEAR = "models: {linear: {type: least_squares}}\n";

  @TempDir private Path folder;

  @Test
  void aPlantedLeakRanksFirstAndBreaksTheBound() throws Exception {
    Study study =
        study(
            "{size: standardize, rooms: standardize, noise: standardize, leak: standardize}",
            LINEAR
                + "importance: {}\nthresholds: {\"*.test.importance\": {no_column_above: 60%}}\n");

    StudyRun run = study.run();

    Importance first = run.importance().orElseThrow().of("linear", Part.TEST).get(1);
    assertThat(first.columns()).containsExactly("leak");
    assertThat(first.share().getAsDouble()).isGreaterThan(0.95);
    Verdict verdict = run.judge();
    assertThat(verdict.violations())
        .singleElement()
        .extracting(Finding::describe)
        .asString()
        .matches(
            "linear\\.test\\.importance: leak gives (9|10)[0-9.]+% of what all columns together give the"
                + " model, above the 60% that one may by [34][0-9.]+ percentage points; does it know the target\\?");
  }

  @Test
  void aModelWithoutALeakKeepsTheBound() throws Exception {
    Study study =
        study(
            FEATURES,
            LINEAR
                + "importance: {}\nthresholds: {\"*.test.importance\": {no_column_above: 90%}}\n");

    assertThat(study.run().judge().violations()).isEmpty();
  }

  @Test
  void whatTheModelGainsIsSharedOutAmongIndependentColumns() throws Exception {
    List<Importance> rows =
        study(FEATURES, LINEAR + "importance: {repeats: 100}\n")
            .run()
            .importance()
            .orElseThrow()
            .of("linear", Part.TEST);

    assertThat(rows.get(0).ofAll()).isTrue();
    assertThat(rows).extracting(Importance::rank).containsExactly(0, 1, 2, 3);
    assertThat(rows.get(1).columns()).containsExactly("size");
    assertThat(rows.stream().map(Importance::share).flatMapToDouble(OptionalDouble::stream).sum())
        .isCloseTo(1, within(0.1));
  }

  @Test
  void aColumnThatAModelDoesNotUseIsWorthExactlyNothing() throws Exception {
    Importance noise =
        study(FEATURES, "models: {mean: {type: mean}}\nimportance: {}\n")
            .run()
            .importance()
            .orElseThrow()
            .of("mean", Part.TEST)
            .get(3);

    assertThat(noise.rise()).isZero();
    assertThat(noise.interval().orElseThrow().contains(0)).isTrue();
    assertThat(noise.share()).isEmpty();
  }

  @Test
  void copiesChangePlacesTogether() throws Exception {
    List<Importance> rows =
        study(
                "{size: standardize, feet: log1p, rooms: standardize, noise: standardize}",
                LINEAR + "importance: {}\n")
            .run()
            .importance()
            .orElseThrow()
            .of("linear", Part.TEST);

    assertThat(rows.get(1).columns()).containsExactly("size", "feet");
  }

  @Test
  void isTheSameOnAnyNumberOfThreads() throws Exception {
    String models =
        """
        models:
          forest: {type: random_forest, trees: 5}
          linear: {type: least_squares}
        importance: {}
        """;
    Path one =
        study(FEATURES, models)
            .runInto(folder.resolve("one"), RunOptions.standard().threads(1))
            .files()
            .importance();
    Path four =
        study(FEATURES, models)
            .runInto(folder.resolve("four"), RunOptions.standard().threads(4))
            .files()
            .importance();

    assertThat(four).hasSameTextualContentAs(one);
  }

  @Test
  void isKeptWithTheTrialsSoThatNoneIsTrainedAgain() throws Exception {
    String rest = "models: {forest: {type: random_forest, trees: 5}}\n";
    cached(study(FEATURES, rest));
    StudyRun asked = cached(study(FEATURES, rest + "importance: {}\n"));
    StudyRun again =
        cached(
            study(
                FEATURES,
                rest
                    + "importance: {}\n"
                    + "thresholds: {forest.test.importance: {no_column_above: 90%}}\n"));

    assertThat(CacheSummary.of(asked.details().results()).cached()).isZero();
    assertThat(CacheSummary.of(again.details().results()).cached()).isEqualTo(2);
    assertThat(again.importance()).isEqualTo(asked.importance());
  }

  @Test
  void aSeedOfARandomModelAloneSaysNothingOfOthers() throws Exception {
    ImportanceTable table =
        study(
                FEATURES,
                "models: {forest: {type: random_forest, trees: 5}}\nimportance: {}\nseeds: [1]\n")
            .run()
            .importance()
            .orElseThrow();

    assertThat(table.rows()).hasSize(8).allMatch(row -> row.interval().isEmpty());
  }

  @Test
  void theSummarySaysWhatTheBestModelOwesMostTo() throws Exception {
    StudyFolder written =
        study(FEATURES, LINEAR + "importance: {}\n").runInto(folder.resolve("results"));

    assertThat(Files.readString(written.files().summaryMarkdown()))
        .containsPattern(
            "- linear owes most to size: without it its test mse rises by .* % of what all columns")
        .contains("- linear may do as well without noise, each by itself.");
  }

  @Test
  void nothingIsWrittenWhereNobodyAsks() throws Exception {
    Path results = folder.resolve("results");
    study(FEATURES, LINEAR + "importance: {}\n").runInto(results);

    StudyFolder written = study(FEATURES, LINEAR).runInto(results);

    assertThat(written.files().importance()).doesNotExist();
  }

  private StudyRun cached(Study study) throws Exception {
    Path store = folder.resolve("store");
    try (TrialStore trials = TrialStore.cached(store, folder, false)) {
      return study.run(RunOptions.standard().keeping(trials));
    }
  }

  private Study study(String features, String rest) throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder csv = new StringBuilder("size,feet,rooms,noise,leak,price\n");
    for (int row = 0; row < 240; row++) {
      double size = random.nextDouble();
      double rooms = random.nextDouble();
      double price = 2 * size + rooms + 0.5 * random.nextDouble();
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%s,%s,%s\n",
              size,
              3 * size,
              rooms,
              random.nextDouble(),
              price + 0.01 * random.nextDouble(),
              price));
    }
    Files.writeString(folder.resolve("houses.csv"), csv);
    String seeds = rest.contains("seeds:") ? "" : "seeds: [1, 2]\n";
    return Study.read(
        Files.writeString(
            folder.resolve("houses.yaml"),
            "experiment: houses\ndata: {source: houses.csv, target: price, features: "
                + features
                + "}\nsplit: {validation: 0.2, test: 0.3, seed: 1}\n"
                + seeds
                + rest));
  }
}
