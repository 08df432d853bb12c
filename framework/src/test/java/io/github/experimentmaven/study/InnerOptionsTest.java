package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of models that are inside others, in grids and searches. */
class InnerOptionsTest {

  @TempDir private Path folder;

  @Test
  void aGridNamesOptionsOfTheModelInside() throws Exception {
    Study study =
        study(
            """
              bag:
                type: bagging
                model: {type: seed_average, model: {type: cart}}
                grid: {max_depth: [2, 3], model.model.min_samples_leaf: [1, 5]}
            """);

    assertThat(study.experiment().models())
        .extracting(ModelSpec::name)
        .containsExactly(
            "bag[max_depth=2,model.model.min_samples_leaf=1]",
            "bag[max_depth=2,model.model.min_samples_leaf=5]",
            "bag[max_depth=3,model.model.min_samples_leaf=1]",
            "bag[max_depth=3,model.model.min_samples_leaf=5]");
    assertThat(study.experiment().models().get(1).options().values().at("/model/model"))
        .hasToString("{\"type\":\"cart\",\"max_depth\":2,\"min_samples_leaf\":5}");
  }

  @Test
  void aSearchFindsOptionsOfEachOfThem() throws Exception {
    StudyRun run =
        study(
                """
                  pair:
                    type: quantile_pair
                    lower: {type: gradient_boosting, loss: {type: quantile, q: 0.05}}
                    upper: {type: gradient_boosting, loss: {type: quantile}}
                    search:
                      space: {lower.trees: {integer: [5, 20]}, upper.loss.q: [0.9, 0.95]}
                      budget: {trials: 4}
                intervals: {coverage: 0.8}
                """)
            .run();

    List<SearchRow> tried = run.search().orElseThrow().of("pair");
    assertThat(tried).hasSize(4);
    assertThat(tried).allSatisfy(row -> assertThat(row.value()).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{model.max_dept: [2, 3]} | 11:12: models.bag.grid.model.max_dept: the model type bagging has"
            + " no option `model.max_dept`; allowed: model, model.type, model.criterion,"
            + " model.max_depth, model.min_samples_leaf, model.min_impurity_decrease,"
            + " model.max_features, model.joint_outputs, members, max_samples; did you mean"
            + " `model.max_depth`?",
        "{max_depth: [2, -3]} | 11:27: models.bag[max_depth=-3].model.max_depth: -3 is not a whole"
            + " number of at least 1",
        "{min_samples_leaf: [2, 3]} | 11:12: models.bag.grid.min_samples_leaf:"
            + " `min_samples_leaf` is also given in line 10, and the grid would replace it; keep one"
            + " of the two",
      })
  void whatDoesNotFitTheModelInsideIsSaidAtItsPlace(String grid, String message) throws Exception {
    assertThatThrownBy(
            () ->
                study(
                        """
                          bag:
                            type: bagging
                            model: {type: cart, min_samples_leaf: 3}
                            grid: %s
                        """
                            .formatted(grid))
                    .run())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("houses.yaml:" + message);
  }

  private Study study(String models) throws IOException {
    StringBuilder csv = new StringBuilder("size,price\n");
    for (int row = 0; row < 100; row++) {
      csv.append(row).append(',').append(3 * row + (row * 7) % 11).append('\n');
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
              features: {size: passthrough}
            split: {validation: 0.2, test: 0.2}
            models:
            """
                + models));
  }
}
