package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.result.dependence.Dependence;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How predictions depend on columns, from the file to the table and the page. */
class DependenceOfStudyTest {

  private static final String FOREST = "models: {forest: {type: random_forest, trees: 5}}\n";

  @TempDir private Path folder;

  @Test
  void theColumnsThatMatterMostComeFirst() throws Exception {
    List<Dependence> rows =
        study(FOREST + "dependence: {columns: 2, curves: 4}\n")
            .run()
            .dependence()
            .orElseThrow()
            .of("forest");

    assertThat(rows).extracting(Dependence::column).containsExactly("size", "genre");
    assertThat(rows).allMatch(row -> row.curves().size() == 4 && row.part() == Part.TEST);
    assertThat(rows.get(1).points())
        .extracting(Dependence.Point::value)
        .containsExactlyInAnyOrder("drama", "war");
  }

  @Test
  void theyAreThoseThatAreWorthMostWhereThatIsMeasured() throws Exception {
    StudyRun run = study(FOREST + "dependence: {}\nimportance: {}\n").run();

    assertThat(run.dependence().orElseThrow().of("forest"))
        .extracting(Dependence::column)
        .containsExactlyElementsOf(
            run.importance().orElseThrow().of("forest", Part.TEST).stream()
                .flatMap(row -> row.columns().stream())
                .toList());
  }

  @Test
  void isTheSameOnAnyNumberOfThreads() throws Exception {
    Path one =
        study(FOREST + "dependence: {}\n")
            .runInto(folder.resolve("one"), RunOptions.standard().threads(1))
            .files()
            .dependence();
    Path four =
        study(FOREST + "dependence: {}\n")
            .runInto(folder.resolve("four"), RunOptions.standard().threads(4))
            .files()
            .dependence();

    assertThat(four).hasSameTextualContentAs(one);
  }

  @Test
  void otherColumnsAndCurvesAreShownOfTheSameTrials() throws Exception {
    cached(study(FOREST + "dependence: {columns: 1}\n"));
    StudyRun again = cached(study(FOREST + "dependence: {columns: 3, curves: 0}\n"));

    assertThat(CacheSummary.of(again.details().results()).cached()).isEqualTo(4);
    assertThat(again.dependence().orElseThrow().rows()).hasSize(3);
  }

  @Test
  void isDrawnOfNumbersAndTexts() throws Exception {
    StudyFolder written = study(FOREST + "dependence: {}\n").runInto(folder.resolve("results"));

    assertThat(Files.readString(written.files().page()))
        .contains("How predictions depend on them")
        .contains("aria-label=\"Average prediction of forest by size: ")
        .contains("at drama");
    assertThat(written.files().charts().resolve("dependence-forest-genre-price.svg")).exists();
  }

  private StudyRun cached(Study study) throws Exception {
    try (TrialStore trials = TrialStore.cached(folder.resolve("store"), folder, false)) {
      return study.run(RunOptions.standard().keeping(trials));
    }
  }

  private Study study(String rest) throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder csv = new StringBuilder("size,genre,noise,price\n");
    for (int row = 0; row < 160; row++) {
      double size = random.nextDouble();
      boolean war = random.nextBoolean();
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%s\n",
              size,
              war ? "war" : "drama",
              random.nextDouble(),
              3 * size + (war ? 1 : 0)));
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
              features: {size: standardize, genre: one_hot, noise: standardize}
            split: {folds: 2, seed: 1}
            seeds: [1, 2]
            """
                + rest));
  }
}
