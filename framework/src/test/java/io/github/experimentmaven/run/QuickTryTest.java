package io.github.experimentmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.read.ExperimentReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings that the command line makes shorter than the file's patience. */
class QuickTryTest {

  private static final String MODELS =
      """
      models:
        net: {type: mlp, layers: [2 relu], early_stopping: {patience: 20}}
        boosted: {type: gradient_boosting, early_stopping: {patience: 20}}
        several:
          type: seed_average
          members: 2
          model: {type: mlp, epochs: 30, layers: [2 relu], early_stopping: {patience: 20}}
        sure:
          type: quantile_pair
          lower: {type: mean}
          upper: {type: mlp, epochs: 30, layers: [2 relu], early_stopping: {patience: 20}}
      intervals: {coverage: 0.5}
      """;

  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();
  private Studies studies;

  @BeforeEach
  void write() throws Exception {
    studies = Studies.in(folder);
    studies.experiment(MODELS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models.net.epochs=5, net, a training of 5 epochs",
        "models.boosted.trees=5, boosted, the growth of 5 trees",
        "models.several.model.epochs=5, several.model, a training of 5 epochs",
        "models.sure.upper.epochs=5, sure.upper, a training of 5 epochs",
        "defaults.mlp.epochs=5, net, a training of 5 epochs",
      })
  void areNotedAndTrained(String given) throws Exception {
    String[] parts = given.split(", ", -1);
    Run run = run(parts[0]);

    assertThat(told)
        .singleElement()
        .asString()
        .startsWith(folder.resolve("study.yaml") + ":")
        .endsWith(
            "models.%s.early_stopping.patience: a patience of 20 never stops %s, which the command line asks for"
                .formatted(parts[1], parts[2]));
    assertThat(run.results()).allMatch(result -> result.outcome() instanceof Completed);
  }

  @Test
  void areNotedOnceForAGrid() throws Exception {
    run("models.net.grid={dropout: [0.1, 0.2]},models.net.epochs=5");

    assertThat(told).hasSize(1);
  }

  @Test
  void ofTheFileAreRefused() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> run("models.net.early_stopping.patience=200"))
        .withMessageContaining("a patience of 200 never stops a training of 100 epochs; lower it");
  }

  @Test
  void theRowsAreToldBeforeTheTrials() throws Exception {
    List<String> events = new ArrayList<>();
    studies.run(
        read(""),
        1,
        RunSettings.inMemory(),
        new RunListener() {
          @Override
          public void onData(LoadedData data) {
            events.add(data.summary());
          }

          @Override
          public void onPlan(Plan plan) {
            events.add(plan.trials().size() + " trials");
          }
        });

    assertThat(events).containsExactly("data.csv: 60 rows read", "4 trials");
  }

  private Run run(String overrides) throws Exception {
    return studies.run(
        read(overrides),
        1,
        RunSettings.inMemory(),
        new RunListener() {
          @Override
          public void onNote(Problem note) {
            told.add(note.toString());
          }
        });
  }

  private Experiment read(String overrides) {
    return new ExperimentReader(studies.extensions().vocabulary())
        .read(folder.resolve("study.yaml"), Overrides.parse(overrides));
  }
}
