package io.github.experimentmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.run.Extensions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenModelsTest {

  @TempDir Path folder;

  private Experiment experiment;

  @BeforeEach
  void readAnExperimentWithThreeModels() throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        """
        experiment: study
        data: {source: data.csv, target: y, features: {x: standardize}}
        split: {validation: 0.2, test: 0.2, seed: 1}
        models:
          forest: {type: random_forest}
          tree: {type: cart}
          mean: {type: mean}
        thresholds:
          mean.test.mse: {max: 9}
          forest.test.mse: {max: 1}
          "*.test.mae": {max: 7}
        """);
    ClassLoader loader = getClass().getClassLoader();
    experiment =
        new ExperimentReader(Extensions.discover(loader).vocabulary()).read(file, Overrides.none());
  }

  @Test
  void keepsTheModelsThatMatchInTheOrderOfTheFile() {
    assertThat(experiment.only(List.of("me*", "forest")).models())
        .extracting(ModelSpec::name)
        .containsExactly("forest", "mean");
  }

  @Test
  void keepsTheThresholdsThatStillHaveAModel() {
    assertThat(experiment.only(List.of("mean")).thresholds())
        .extracting(Threshold::model)
        .containsExactly("mean", "*");
  }

  @Test
  void refusesAPatternThatMatchesNoModel() {
    assertThatThrownBy(() -> experiment.only(List.of("mean", "network-*")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(
            "models: no model matches `network-*`; the models are forest, tree, mean");
  }
}
