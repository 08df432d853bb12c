package io.github.experimentmaven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.read.ExperimentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Experiments whose linear models once had wrong numbers or none: indicator columns, penalties that
 * leave no weight, one feature, a constant column, two equal columns. The right ones are those of
 * scikit-learn in double precision on the same rows.
 */
class LinearCasesTest {

  private static final String FOLDER = "/io/github/experimentmaven/linear/cases/";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hot", "hot-standardized", "zeroed", "one", "constant", "collinear"})
  void hasTheTestErrorsOfScikitLearn(String experiment) throws Exception {
    Map<String, Double> expected = expected(experiment);

    Results results = run(experiment);

    assertThat(results.table().models()).containsExactlyElementsOf(expected.keySet());
    expected.forEach(
        (model, error) ->
            assertThat(results.table().rows(model, Part.TEST))
                .as(model)
                .singleElement()
                .satisfies(
                    row -> assertThat(row.metrics().get("mse")).isCloseTo(error, within(1e-9))));
  }

  private Results run(String experiment) throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve("data"));
    for (String name :
        new String[] {experiment + ".yaml", "data/bin.csv", "data/rating.csv", "data/lin.csv"}) {
      Files.writeString(folder.resolve(name), resource(name));
    }
    Extensions extensions = Extensions.discover(LinearCasesTest.class.getClassLoader());
    Run run =
        new ExperimentRunner(extensions, 1, Clock.systemUTC())
            .run(
                new ExperimentReader(extensions.vocabulary())
                    .read(
                        folder.resolve(experiment + ".yaml"),
                        experiment + ".yaml",
                        Overrides.none()),
                new FileSources(folder),
                new RunListener() {});
    return Results.of(run, "1", extensions.metrics());
  }

  private static Map<String, Double> expected(String experiment) throws IOException {
    Map<String, Double> expected = new LinkedHashMap<>();
    resource("expected-test-mse.csv")
        .lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(experiment))
        .forEach(cells -> expected.put(cells[1], Double.valueOf(cells[2])));
    return expected;
  }

  private static String resource(String name) throws IOException {
    try (var in = LinearCasesTest.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
