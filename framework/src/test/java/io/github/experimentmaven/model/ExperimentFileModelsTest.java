package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.read.ExperimentReader;
import io.github.experimentmaven.spec.schema.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Model types as an experiment file reaches them: through the reader, with defaults merged. */
class ExperimentFileModelsTest {

  private static final String HEAD =
      """
      experiment: study
      data:
        source: data.csv
        target: y
        features: {a: passthrough}
      split: {validation: 0.2, test: 0.2, seed: 1}
      seeds: [1]
      """;

  @TempDir private Path folder;

  @Test
  void everyModelOfAWholeStudyCanBeTrained() throws IOException {
    Experiment experiment =
        read(
            """
            defaults:
              mlp:
                batch_norm: true
                optimizer: {type: adam, learning_rate: 0.001}
                batch_size: 32
                epochs: 3
            models:
              network-1:
                type: mlp
                layers: [16 relu, 8 tanh]
                loss: mse
              network-2:
                type: mlp
                layers: [16 relu, {units: 4, activation: tanh, dropout: 0.1}]
                loss: mae
                early_stopping: {patience: 2}
              network-3:
                type: mlp
                layers: [16 relu]
                loss: {type: huber, delta: 2.0}
                grid: {dropout: [0.1, 0.2], learning_rate: [0.001, 0.01]}
              network-4:
                type: mlp
                layers: [16 relu]
                optimizer: sgd
                schedule: {type: step, step_size: 2}
              forest: {type: random_forest, trees: 5}
              linear: {type: linear_sgd}
              support: {type: liblinear, loss: epsilon_insensitive}
              bagged: {type: bagging, model: {type: cart, max_depth: 3}, members: 3}
              mean: {type: mean}
            """);

    assertThat(experiment.models()).hasSize(12);
    for (ModelSpec model : experiment.models()) {
      Learner learner = ModelSpecs.types().find(model.type()).orElseThrow().learner(model);
      assertThat(learner.train(Tables.bent(), 1, epoch -> {}).model()).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: mlp, layers: [16 rleu]} | models.m.layers[0] | relu",
        "{type: mlp, layers: [{units: 0, activation: relu}]} | models.m.layers[0].units | 1",
        "{type: mlp, layers: [{units: 8, activation: rleu}]} | models.m.layers[0].activation |"
            + " relu",
        "{type: mlp, layers: [8 relu], loss: hubber} | models.m.loss | huber",
        "{type: mlp, layers: [8 relu], loss: {type: hubber}} | models.m.loss.type | huber",
        "{type: mlp, layers: [8 relu], loss: {type: huber, delt: 1}} | models.m.loss.delt | delta",
        "{type: mlp, layers: [8 relu], optimizer: {type: adam, lerning_rate: 1}} |"
            + " models.m.optimizer.lerning_rate | learning_rate",
        "{type: mlp, layers: [8 relu], dropout: 1.0} | models.m.dropout | less than 1",
        "{type: mlp, layers: [8 relu], early_stopping: {patience: 500}} |"
            + " models.m.early_stopping.patience | 100 epochs",
        "{type: random_forest, tree: 5} | models.m.tree | trees",
        "{type: mlp} | models.m | layers",
        "{type: mlp, layers: [8 relu], schedule: step} | models.m.schedule | step_size"
      })
  void aMistakeIsToldOnceAtItsPlaceWithWhatIsRight(String model, String path, String advice) {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> {
              for (ModelSpec spec : read("models:\n  m: " + model + "\n").models()) {
                ModelSpecs.types().find(spec.type()).orElseThrow().learner(spec);
              }
            });

    assertThat(refused.problems()).hasSize(1);
    assertThat(refused.problems().get(0).path()).isEqualTo(path);
    assertThat(refused.problems().get(0).message()).contains(advice);
    assertThat(refused.problems().get(0).location().line()).isEqualTo(9);
  }

  private Experiment read(String models) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), HEAD + models);
    Vocabulary vocabulary =
        new Vocabulary(
            ModelSpecs.types().terms(),
            StepTypes.discover(ExperimentFileModelsTest.class.getClassLoader()).terms(),
            List.of());
    return new ExperimentReader(vocabulary).read(file, "study.yaml", Overrides.none());
  }
}
