package io.github.experimentmaven.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.report.console.SearchText;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.search.SearchProgress;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search makes of folds, each of which finds options of its own. */
class SearchOnFoldsTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    Random random = new Random(3);
    StringBuilder rows = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 80; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      rows.append(a + "," + b + "," + (a * b + random.nextGaussian() / 3) + "\n");
    }
    Files.writeString(folder.resolve("rows.csv"), rows);
  }

  private Study study(String split, String seeds, String space) throws IOException {
    return Study.read(
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            experiment: study
            data: {source: rows.csv, target: y, features: {a: standardize, b: standardize}}
            split: {%s}
            seeds: %s
            models:
              boosting:
                type: gradient_boosting
                trees: 15
                search:
                  space: {%s}
                  method: random
                  budget: {trials: 6}
            """
                .formatted(split, seeds, space)));
  }

  @Test
  void trainsOnEverySeedWhereTheModelOfSomeFoldHangsOnIt() throws Exception {
    StudyRun run =
        study("folds: 5, validation: 0.3", "[1, 2]", "subsample: [1.0, 0.5], max_depth: [1, 2, 3]")
            .run();

    List<SearchRow> chosen =
        run.search().orElseThrow().rows().stream()
            .filter(row -> row.end().equals("chosen"))
            .toList();
    assertThat(chosen.stream().map(row -> row.options().get("subsample")).distinct())
        .as("the test is of folds that find others")
        .hasSize(2);
    assertThat(run.table().rows("boosting", Part.TEST)).hasSize(5 * 2);
    assertThat(run.table().rows("boosting", Part.TEST).stream().map(ResultRow::random))
        .containsOnly(true);
    for (SearchRow row : chosen) {
      List<Double> ofSeeds =
          run.table().rows("boosting", Part.TEST).stream()
              .filter(result -> result.fold() == row.fold())
              .map(result -> result.metrics().get("mse"))
              .distinct()
              .toList();
      assertThat(ofSeeds).hasSize(row.options().get("subsample").equals("0.5") ? 2 : 1);
    }
  }

  @Test
  void theBestSoFarThatTheConsoleTellsIsThatOfTheFoldThatIsSearched() throws Exception {
    List<SearchProgress> told = Collections.synchronizedList(new ArrayList<>());
    RunListener listener =
        new RunListener() {
          @Override
          public void onSearch(SearchProgress progress) {
            told.add(progress);
          }
        };

    StudyRun run =
        study("folds: 3, validation: 0.3", "[1]", "max_depth: [1, 2, 3, 4, 5, 6, 7]")
            .run(RunOptions.standard().listener(listener));

    for (int fold = 0; fold < 3; fold++) {
      int of = fold;
      SearchProgress last =
          told.stream()
              .filter(progress -> progress.fold().equals(OptionalInt.of(of)))
              .reduce((before, after) -> after)
              .orElseThrow();
      double least =
          run.search().orElseThrow().rows().stream()
              .filter(row -> row.fold() == of)
              .mapToDouble(row -> row.value().orElseThrow())
              .min()
              .orElseThrow();
      assertThat(last.best().orElseThrow().value()).isEqualTo(least);
      assertThat(SearchText.progress(last))
          .startsWith(
              "search boosting  fold %d  %d of 18  best mse ".formatted(of + 1, 6 * of + 6));
    }
  }

  @Test
  void refuseToLookForTheLossAsOtherLossesHaveNoMean() throws Exception {
    Study folds =
        study("folds: 3, validation: 0.3", "[1]", "loss: [squared_error, absolute_error]");

    assertThatThrownBy(folds::validate)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("every fold may find another loss");
    assertThatThrownBy(folds::run)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("every fold may find another loss");
    study("validation: 0.2, test: 0.2", "[1]", "loss: [squared_error, absolute_error]").run();
  }

  @Test
  void triesTheSameWhereTheExperimentHasMoreSeeds() throws Exception {
    String space = "subsample: [0.9, 0.5], learning_rate: {log_uniform: [0.01, 0.5]}";
    String split = "validation: 0.2, test: 0.2";

    assertThat(tried(study(split, "[1, 2, 3]", space)))
        .isEqualTo(tried(study(split, "[1]", space)));
    assertThat(tried(study(split, "[1000001]", space)))
        .isNotEqualTo(tried(study(split, "[1]", space)));
  }

  private static List<String> tried(Study study) throws Exception {
    return study.run().search().orElseThrow().rows().stream()
        .map(row -> row.seed() + " " + row.options() + " " + row.value())
        .collect(Collectors.toList());
  }
}
