package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are valid by themselves, and do not fit the 36 training rows of the study. */
class OptionsThatDoNotFitTest {

  @TempDir private Path folder;
  private Studies studies;

  @BeforeEach
  void write() throws IOException {
    studies = Studies.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type: mlp, layers: [4 relu], batch_size: 37 | 8:48: models.m.batch_size: a batch of 37"
            + " rows is larger than the training part of 36; lower it: 36 trains on all rows at"
            + " once",
        "type: linear_sgd, batch_size: 100 | 8:37: models.m.batch_size: a batch of 100 rows is"
            + " larger than the training part of 36; lower it: 36 trains on all rows at once",
        "type: factorization_machine, batch_size: 100 | 8:48: models.m.batch_size: a batch of 100"
            + " rows is larger than the training part of 36; lower it: 36 trains on all rows at"
            + " once",
        "type: knn, neighbors: 50 | 8:29: models.m.neighbors: there are no 50 neighbors among 36"
            + " training rows; lower neighbors",
        "type: bagging, max_samples: 0.5, model: {type: knn, neighbors: 20} | 8:70:"
            + " models.m.model.neighbors: there are no 20 neighbors among 18 training rows; lower"
            + " neighbors",
        "type: mlp, layers: [4 relu], batch_norm: true, batch_size: 1 | 8:66: models.m.batch_size:"
            + " batch norm takes the mean and the spread of a batch, and one row has no spread; use"
            + " batches of at least 2 rows, or leave batch_norm out",
        "type: cart, min_samples_leaf: 1000 | 8:37: models.m.min_samples_leaf: no split leaves 1000"
            + " rows on both sides of the 36 training rows, so every prediction would be the same;"
            + " set it to at most 18",
        "type: random_forest, min_samples_leaf: 19 | 8:46: models.m.min_samples_leaf: no split"
            + " leaves 19 rows on both sides of the 36 training rows, so every prediction would be"
            + " the same; set it to at most 18",
        "type: gradient_boosting, min_samples_leaf: 10, subsample: 0.5 | 8:50:"
            + " models.m.min_samples_leaf: no split leaves 10 rows on both sides of the 18 rows that"
            + " a tree grows on, so every prediction would be the same; set it to at most 9",
        "type: bagging, max_samples: 0.5, model: {type: cart, min_samples_leaf: 10} | 8:78:"
            + " models.m.model.min_samples_leaf: no split leaves 10 rows on both sides of the 18"
            + " training rows, so every prediction would be the same; set it to at most 9",
        "type: cart, grid: {min_samples_leaf: [18, 19]} | 8:49:"
            + " models.m[min_samples_leaf=19].min_samples_leaf: no split leaves 19 rows on both sides of the 36"
            + " training rows, so every prediction would be the same; set it to at most 18",
      })
  void areRefusedBeforeTheRunAndByIt(String model, String message) throws IOException {
    Experiment experiment = studies.experiment("models:\n  m: {" + model + "}\n");

    assertThatThrownBy(() -> validate(experiment))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("study.yaml:" + message);
    assertThatThrownBy(() -> studies.run(experiment, RunSettings.inMemory()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("study.yaml:" + message);
  }

  @Test
  void earlyStoppingNeedsValidationRows() throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        """
        experiment: study
        data: {source: data.csv, target: y, features: {a: standardize}}
        split: {test: 0.2}
        models:
          m: {type: mlp, layers: [4 relu], early_stopping: {patience: 5}}
        """);

    assertThatThrownBy(() -> validate(studies.read(file)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(
            "study.yaml:5:52: models.m.early_stopping: early stopping watches the validation loss,"
                + " and there are no validation rows; give split.validation a fraction, or remove"
                + " early_stopping");
  }

  @Test
  void areNamedForAllModelsAtOnce() throws IOException {
    Experiment experiment =
        studies.experiment(
            """
            models:
              first: {type: mlp, layers: [4 relu], early_stopping: {patience: 200}}
              second: {type: mlp, layers: [4 relu], early_stopping: {patience: 100}}
            """);

    assertThatThrownBy(() -> validate(experiment))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(
            "study.yaml:8:67: models.first.early_stopping.patience: a patience of 200 never"
                + " stops",
            "study.yaml:9:68: models.second.early_stopping.patience: a patience of 100 never"
                + " stops");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: cart, min_samples_leaf: 18",
        "type: extra_trees, min_samples_leaf: 18",
        "type: gradient_boosting, min_samples_leaf: 18",
        "type: gradient_boosting" // whose usual 20 are too many
      })
  void aLeafMayHaveHalfOfTheRowsAndAUsualOneMore(String model) throws IOException {
    Experiment experiment = studies.experiment("models:\n  m: {" + model + "}\n");

    assertThat(validate(experiment).trials()).isNotEmpty();
  }

  @Test
  void aUsualBatchSizeMayBeLargerThanTheData() throws IOException {
    studies.data(30, 1);

    assertThat(
            validate(studies.experiment("models:\n  m: {type: mlp, layers: [4 relu]}\n")).trials())
        .hasSize(1);
  }

  private Plan validate(Experiment experiment) {
    return new ExperimentRunner(studies.extensions(), 1, Clock.systemUTC())
        .validate(experiment, new FileSources(folder))
        .plan();
  }
}
