package io.github.experimentmaven.spec.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.read.ExperimentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

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
        seeds: [1, 2, 30]
        models:
          forest: {type: random_forest}
          tree: {type: cart}
          mean: {type: mean}
        thresholds:
          mean.test.mse: {max: 9}
          forest.test.mse: {max: 1}
          "*.test.mae": {max: 7}
          tree.test.mse: {max: 5, better_than: mean}
          tree.test.rmse: {min: 1, better_than: mean}
          tree.test.r2: {better_than: mean}
        """);
    ClassLoader loader = getClass().getClassLoader();
    experiment =
        new ExperimentReader(Extensions.discover(loader).vocabulary()).read(file, Overrides.none());
  }

  @Test
  void keepsTheModelsThatMatchInTheOrderOfTheFile() {
    assertThat(experiment.only(models("me*", "forest")).models())
        .extracting(ModelSpec::name)
        .containsExactly("forest", "mean");
  }

  @Test
  void keepsTheThresholdsThatStillHaveAModel() {
    assertThat(experiment.only(models("mean")).thresholds())
        .extracting(Threshold::model)
        .containsExactly("mean", "*");
  }

  @Test
  void keepsOfAThresholdWhatNeedsNoModelThatIsLeftOut() {
    assertThat(experiment.only(models("tree", "mean")).thresholds())
        .filteredOn(threshold -> threshold.rival().isPresent())
        .extracting(Threshold::name)
        .containsExactly("tree.test.mse", "tree.test.rmse", "tree.test.r2");
    assertThat(experiment.only(models("tree", "forest")).thresholds())
        .extracting(Threshold::name)
        .containsExactly("forest.test.mse", "*.test.mae", "tree.test.mse", "tree.test.rmse");
    assertThat(experiment.only(models("tree")).thresholds())
        .allMatch(threshold -> threshold.rival().isEmpty());
  }

  @Test
  void refusesAPatternThatMatchesNoModel() {
    assertThatThrownBy(() -> experiment.only(models("mean", "network-*", "tres")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            ":5:1: models: no model matches `network-*`; the models are forest, tree, mean"
                + " (-Dexperiment.includes chooses among experiments)")
        .hasMessageContaining("chooses among experiments); did you mean `tree`?");
  }

  @Test
  void keepsTheSeedsThatAreMeantInTheOrderOfTheFile() {
    assertThat(experiment.only(seeds("30", " 1")).seeds()).containsExactly(1L, 30L);
    assertThat(experiment.only(seeds("2")).models()).hasSize(3);
  }

  @Test
  void refusesASeedThatIsNotInTheFile() {
    assertThatThrownBy(() -> experiment.only(seeds("1", "3")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(
            "study.yaml:4:8: seeds: there is no seed 3; the seeds are 1, 2, 30"
                + " (-Dexperiment.includes chooses among experiments)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "1-3", "1.5", "99999999999999999999"})
  void refusesWhatIsNoSeed(String text) {
    assertThatThrownBy(() -> seeds(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "<command line>:1:1: experiment.seeds: `"
                + text
                + "` is no seed; list some of the file's seeds, separated by commas, for example"
                + " `-Dexperiment.seeds=1,2`");
  }

  @Test
  void remembersWhatIsMeant() {
    Selection part = Selection.parse(List.of("mean"), List.of("2", "1"));

    assertThat(experiment.only(part).selection()).isEqualTo(part);
    assertThat(part.coversAll()).isFalse();
    assertThat(models("mean").coversAll()).isFalse();
    assertThat(experiment.selection().coversAll()).isTrue();
  }

  @Test
  void saysInWordsWhatIsMeant() {
    assertThat(Selection.parse(List.of("me*"), List.of("2", "1")).describe())
        .isEqualTo("the models me* and the seeds 2, 1");
    assertThat(seeds("7").describe()).isEqualTo("the seed 7");
    assertThat(models("mean").describe()).isEqualTo("the model mean");
    assertThat(models("me*").describe()).isEqualTo("the models me*");
    assertThat(Selection.all().describe()).isEqualTo("everything");
  }

  private static Selection models(String... patterns) {
    return Selection.parse(List.of(patterns), List.of());
  }

  private static Selection seeds(String... seeds) {
    return Selection.parse(List.of(), List.of(seeds));
  }
}
