package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelExpansionTest {

  private static final String HEAD =
      """
      experiment: study
      data: {source: films.csv, target: rating, features: {votes: standardize}}
      split: {test: 0.2}
      """;

  private final ExperimentReader reader = new ExperimentReader(TestVocabulary.create());
  @TempDir Path folder;

  private List<ModelSpec> models(String text) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, HEAD + text);
    return reader.read(file, "study.yaml", Overrides.none()).models();
  }

  private static String numbers(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adam                 | {type: adam, momentum: 0.5} | {type: adam, momentum: 0.5}",
        "{type: adam}         | {type: adam, momentum: 0.5} | {type: adam, momentum: 0.5}",
        "{type: adam}         | {momentum: 0.5}             | {type: adam, momentum: 0.5}",
        "{momentum: 0.9}      | {type: sgd, momentum: 0.5}  | {momentum: 0.9, type: sgd}",
        "{type: adam}         | sgd                         | {type: adam}",
        "sgd                  | adam                        | sgd",
        "sgd                  | {type: adam, momentum: 0.5} | sgd",
        "adam                 | {momentum: 0.5}             | adam",
        "{type: sgd}          | {type: adam, momentum: 0.5} | {type: sgd}",
      })
  void mergesMappingsOfOneType(String own, String fallback, String merged) throws IOException {
    List<ModelSpec> models =
        models(
            "defaults: {mlp: {optimizer: %s}}\nmodels: {m: {type: mlp, layers: [8 tanh], optimizer: %s}}\n"
                .formatted(fallback, own));

    assertThat(models.get(0).options().values().get("optimizer").toString().replace("\"", ""))
        .isEqualTo(merged.replace(": ", ":").replace(", ", ","));
  }

  @Test
  void replacesListsByThoseOfTheModel() throws IOException {
    List<ModelSpec> models =
        models("defaults: {mlp: {layers: [8 tanh]}}\nmodels: {m: {type: mlp, layers: [4 relu]}}\n");

    assertThat(models.get(0).options().values().get("layers")).hasToString("[\"4 relu\"]");
  }

  @Test
  void placesWhatWasMergedWhereItWasWritten() throws IOException {
    Options options =
        models(
                """
                defaults: {mlp: {optimizer: {type: adam, momentum: 0.5}}}
                models: {m: {type: mlp, layers: [8 tanh], optimizer: adam}}
                """)
            .get(0)
            .options();

    assertThat(options.problem("optimizer/type", "x").location())
        .isEqualTo(new Location("study.yaml", 5, 54));
    assertThat(options.problem("optimizer/momentum", "x").location())
        .isEqualTo(new Location("study.yaml", 4, 52));
  }

  @Test
  void labelsListsAndMappingsOfAGridByTheirPlace() throws IOException {
    assertThat(
            models(
                "models: {m: {type: mlp, grid: {layers: [[8 tanh], [4 relu]], batch_norm: [true]}}}"))
        .extracting(ModelSpec::name)
        .containsExactly("m[layers=#1,batch_norm=true]", "m[layers=#2,batch_norm=true]");
  }

  @Test
  void fillsDefaultsIntoTheMappingsOfAGrid() throws IOException {
    List<ModelSpec> models =
        models(
            "models: {m: {type: mlp, layers: [8 tanh], grid: {early_stopping: [{}, {patience: 3}]}}}");

    assertThat(models)
        .extracting(model -> model.options().values().at("/early_stopping/patience").asInt())
        .containsExactly(10, 3);
  }

  @Test
  void makesAThousandModelsAtMost() throws IOException {
    String thousand = "grid: {type: random_forest, grid: {trees: %s}}".formatted(numbers(1000));

    assertThat(models("models: {" + thousand + "}")).hasSize(1000);
    assertThatThrownBy(() -> models("models: {one: {type: mean}, " + thousand + "}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the grid has 1000 combinations");
  }

  @Test
  void refusesAnOptionOfAModelInOneLineThatItsGridReplaces() {
    assertThatThrownBy(
            () -> models("models: {m: {type: random_forest, trees: 5, grid: {trees: [1, 2]}}}"))
        .hasMessageContaining("`trees` is also given in line 4, and the grid would replace it");
  }
}
