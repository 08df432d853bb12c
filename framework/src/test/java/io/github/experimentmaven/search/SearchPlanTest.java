package io.github.experimentmaven.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search whose method and budget do not go with the model is refused before anything trains. */
class SearchPlanTest {

  private static final String NETWORK = "mlp, layers: [4 relu], epochs: 27";

  @TempDir private Path folder;

  private Study study(String model, String space, String method, String budget) throws IOException {
    Files.writeString(folder.resolve("rows.csv"), "a,y\n" + "1,2\n2,4\n3,5\n".repeat(10));
    return Study.read(
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            experiment: study
            data: {source: rows.csv, target: y, features: {a: [standardize]}}
            split: {validation: 0.2, test: 0.2}
            models:
              model: {type: %s, search: {space: {%s}, method: %s, budget: {%s}}}
            """
                .formatted(model, space, method, budget)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          halving | epochs: 26  | 26 are too few, as one set of options alone takes 27 epochs; give at least as many
          tpe     | epochs: 26  | 26 are too few, as one set of options alone takes 27 epochs; give at least as many
          race    | epochs: 134 | 134 are too few, as one set of options alone takes 135 epochs; give at least as many
          halving | trees: 1000 | a model of type mlp has no trees; count `trials` or `epochs`
          """)
  void takesABudgetThatIsEnoughForOneSetOfOptions(String method, String budget, String message)
      throws IOException {
    Study study = study(NETWORK, "dropout: {uniform: [0, 0.5]}", method, budget);

    assertThatThrownBy(study::searches)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("study.yaml:5:")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          elastic_net         | alpha: {uniform: [0.1, 1]} | has neither epochs nor trees of which some could be trained; count `trials`
          mlp, layers: [4 relu] | epochs: {integer: [1, 9]}   | `epochs` is looked for, so that nobody knows how long a training is
          """)
  void halvesOnlyWhatHasAKnownLength(String model, String space, String message)
      throws IOException {
    Study study = study(model, space, "halving", "trials: 9");

    assertThatThrownBy(study::searches)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }
}
