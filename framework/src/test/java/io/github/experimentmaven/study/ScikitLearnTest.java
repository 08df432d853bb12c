package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        tree: {type: cart, max_depth: 4}
      importance: {repeats: 1000}
      """;

  @TempDir private static Path folder;
  private static JsonNode reference;
  private static ImportanceTable importance;

  @BeforeAll
  static void run() throws Exception {
    try (InputStream table = resource("explain.csv");
        InputStream json = resource("explain-reference.json")) {
      Files.copy(table, folder.resolve("explain.csv"));
      reference = new ObjectMapper().readTree(json).path("models");
    }
    importance =
        Study.read(Files.writeString(folder.resolve("explained.yaml"), FILE))
            .run()
            .importance()
            .orElseThrow();
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

  private static InputStream resource(String name) throws IOException {
    return ScikitLearnTest.class.getResourceAsStream("/io/github/experimentmaven/explain/" + name);
  }
}
