package io.github.experimentmaven.report.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.report.ReportFactsFile;
import io.github.experimentmaven.report.residual.Residuals.ByFeature;
import io.github.experimentmaven.report.residual.Residuals.LargeError;
import io.github.experimentmaven.result.AllPredictions;
import io.github.experimentmaven.result.PredictionPoint;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.Studies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidualSearchTest {

  private static final String MODELS =
      """
      seeds: [1, 2]
      models:
        forest: {type: random_forest, trees: 5}
        linear: {type: least_squares}
      """;

  @TempDir private Path folder;

  /** The target bends with b, which a line cannot, and a has nothing more to say. */
  private ResultFolder run(String models) throws Exception {
    Studies studies = Studies.in(folder);
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder csv = new StringBuilder("a,b,kind,y\n");
    for (int row = 0; row < 1200; row++) {
      double a = random.nextDouble();
      double b = random.nextDouble() - 0.5;
      String kind = List.of("red", "blue", "").get(random.nextInt(3));
      double noise = 0.2 * (random.nextDouble() - 0.5);
      csv.append(a).append(',').append(b).append(',').append(kind.isEmpty() ? "none" : kind);
      csv.append(',').append(2 * a + 6 * b * b + noise).append('\n');
    }
    Files.writeString(folder.resolve("data.csv"), csv);
    return studies.study(models).runInto(folder.resolve("results")).files();
  }

  private static Residuals found(ResultFolder results) throws Exception {
    return ReportFactsFile.read(results.pageFacts()).orElseThrow().residuals().get(0);
  }

  @Test
  void theLargestErrorsAreThoseOfThePredictionsFile() throws Exception {
    ResultFolder results = run(MODELS);
    Residuals found = found(results);
    Map<Long, Double> errors =
        AllPredictions.of(results.predictions()).stream()
            .filter(point -> point.model().equals(found.model()))
            .collect(
                Collectors.groupingBy(
                    PredictionPoint::row,
                    Collectors.averagingDouble(point -> point.predicted() - point.actual())));
    List<Double> expected =
        errors.values().stream()
            .map(Math::abs)
            .sorted(Comparator.reverseOrder())
            .limit(10)
            .toList();
    List<String> data = Files.readAllLines(folder.resolve("data.csv"));

    assertThat(found.rows()).isEqualTo(240);
    assertThat(found.largest()).hasSize(10);
    for (int place = 0; place < 10; place++) {
      LargeError error = found.largest().get(place);
      assertThat(Math.abs(error.predicted() - error.observed()))
          .isCloseTo(expected.get(place), within(1e-12));
      String[] cells = data.get(error.row() + 1).split(",", -1);
      assertThat(Double.parseDouble(error.values().get(0))).isEqualTo(Double.parseDouble(cells[0]));
      assertThat(error.values().get(2)).isEqualTo(cells[2]);
    }
  }

  @Test
  void aFeatureThatTheModelMissesComesFirst() throws Exception {
    ResultFolder results = run(MODELS.replaceFirst(".*forest.*\n", ""));
    ByFeature first = found(results).columns().get(0);

    assertThat(first.feature()).isEqualTo("b");
    assertThat(first.places()).hasSize(8).isSorted();
    assertThat(first.means().get(0)).isNegative();
    assertThat(first.means().get(3)).isPositive();
    assertThat(first.means().get(7)).isNegative();
  }

  @Test
  void categoriesAreNamed() throws Exception {
    ByFeature kind =
        found(run(MODELS)).columns().stream()
            .filter(by -> by.feature().equals("kind"))
            .findFirst()
            .orElseThrow();

    assertThat(kind.categories()).containsExactlyInAnyOrder("none", "red", "blue");
    assertThat(kind.values()).hasSize(240).allMatch(place -> place >= 0 && place <= 2);
  }

  @Test
  void numbersAreWrittenAsInTables() throws Exception {
    Residuals found = found(run(MODELS));

    assertThat(found.features()).containsExactly("a", "b", "kind");
    assertThat(found.largest())
        .allSatisfy(error -> assertThat(error.values().get(1)).matches("-?0\\.\\d+"));
  }

  @Test
  void thePageShowsThem() throws Exception {
    ResultFolder results = run(MODELS);

    assertThat(Files.readString(results.page()))
        .contains("The largest errors of the best model", "Predicted minus observed");
    assertThat(results.charts().resolve("residuals-by-b.svg")).exists();
  }
}
