package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.experimentmaven.result.dependence.Dependence;
import io.github.experimentmaven.result.dependence.DependenceTable;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns are worth, and how predictions depend on them, against scikit-learn's. */
class ScikitLearnTest {

  private static final int REPEATS = 1000;
  private static final String FILE =
      """
      experiment: explained
      data: {source: explain.csv, target: target, features: {few: passthrough, steps: passthrough, many: passthrough}}
      split: {column: part}
      models:
        line: {type: least_squares}
        tree: {type: cart, max_depth: 4, min_samples_leaf: 8}
      importance: {repeats: 1000}
      dependence: {curves: 40}
      """;

  @TempDir private static Path folder;
  private static JsonNode reference;
  private static ImportanceTable importance;
  private static DependenceTable dependence;

  @BeforeAll
  static void run() throws Exception {
    try (InputStream table = resource("explain.csv");
        InputStream json = resource("explain-reference.json")) {
      Files.copy(table, folder.resolve("explain.csv"));
      reference = new ObjectMapper().readTree(json).path("models");
    }
    StudyRun run = Study.read(Files.writeString(folder.resolve("explained.yaml"), FILE)).run();
    importance = run.importance().orElseThrow();
    dependence = run.dependence().orElseThrow();
  }

  /** The orders are others, so that means of many repeats agree up to their standard errors. */
  @ParameterizedTest
  @ValueSource(strings = {"line", "tree"})
  void columnsAreWorthWhatPermutationImportanceSays(String model) {
    JsonNode expected = reference.path(model);

    for (Importance row : importance.of(model, Part.TEST)) {
      if (!row.ofAll()) {
        String column = row.columns().get(0);
        double error = expected.path("deviation").path(column).asDouble() / Math.sqrt(REPEATS);
        assertThat(row.rise())
            .as("%s of %s", column, model)
            .isCloseTo(expected.path("importance").path(column).asDouble(), within(4 * error));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"line, few", "line, steps", "tree, few", "tree, steps"})
  void predictionsDependOnColumnsAsPartialDependenceSays(String model, String column) {
    JsonNode expected = reference.path(model).path("dependence").path(column);
    Dependence actual =
        dependence.of(model).stream()
            .filter(of -> of.column().equals(column))
            .findFirst()
            .orElseThrow();

    assertThat(actual.points()).hasSameSizeAs(expected.path("values"));
    assertThat(actual.curves()).hasSameSizeAs(expected.path("individual"));
    for (int value = 0; value < actual.points().size(); value++) {
      Dependence.Point point = actual.points().get(value);
      assertThat(point.number()).isEqualTo(expected.path("values").path(value).asDouble());
      assertThat(point.average())
          .isCloseTo(expected.path("average").path(value).asDouble(), within(1e-9));
      for (int row = 0; row < actual.curves().size(); row++) {
        assertThat(point.curves().get(row))
            .isCloseTo(expected.path("individual").path(row).path(value).asDouble(), within(1e-9));
      }
    }
  }

  private static InputStream resource(String name) throws IOException {
    return ScikitLearnTest.class.getResourceAsStream("/io/github/experimentmaven/explain/" + name);
  }
}
