package io.github.experimentmaven.study;

import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.SavedModel;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.problem.NearestName;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The trained models in a folder of results: one for each model of the study, of the trial with the
 * median loss. They need neither the experiment file nor its data.
 *
 * @param results the folder of results
 * @param steps the preprocessing steps that models may need
 * @param metrics the metrics, which say whether less of them is better
 */
public record SavedModels(ResultFolder results, StepTypes steps, Metrics metrics) {

  /** Checks that nothing is absent. */
  public SavedModels {
    Objects.requireNonNull(results, "results");
    Objects.requireNonNull(steps, "steps");
    Objects.requireNonNull(metrics, "metrics");
  }

  /**
   * Returns the models in a folder of results.
   *
   * @param folder the folder, {@code target/experiments/<experiment>} in a Maven build
   */
  public static SavedModels in(Path folder) {
    Extensions extensions = Extensions.discover(StudyReader.loader());
    return new SavedModels(new ResultFolder(folder), extensions.steps(), extensions.metrics());
  }

  /**
   * Returns the name of the best model: the one with the lowest mean loss over seeds and folds on
   * the validation rows, on the test rows where the split has no validation rows. Where the models
   * were trained on different losses, they are compared by the first metric of the result table. A
   * model of which a trial failed is not the best.
   *
   * @throws IOException if the result table cannot be read, or no model completed all its trials
   */
  public String bestName() throws IOException {
    return Comparison.of(ResultTables.read(results.results()), metrics)
        .best()
        .orElseThrow(
            () ->
                new FileNotFoundException(
                    "no model of %s completed all its trials, so none is the best"
                        .formatted(results.path())));
  }

  /**
   * Reads the best model, see {@link #bestName}.
   *
   * @throws IOException if it cannot be read, or there is none
   */
  public SavedModel best() throws IOException {
    return load(bestName());
  }

  /**
   * Reads a model.
   *
   * @param name the model's name in the experiment file
   * @throws IOException if it cannot be read, or there is none
   */
  public SavedModel load(String name) throws IOException {
    List<String> names = SavedModel.names(results.models());
    if (!names.contains(name)) {
      throw new FileNotFoundException(
          "there is no saved model `%s` in %s; %s%s"
              .formatted(
                  name,
                  results.models(),
                  names.isEmpty() ? "none is saved there" : "there are " + String.join(", ", names),
                  isTrained(name)
                      ? "; it was trained, and the run warned why it is not saved"
                      : NearestName.hint(name, names)));
    }
    return SavedModel.load(results.models(), name, steps);
  }

  private boolean isTrained(String name) throws IOException {
    return Files.exists(results.results())
        && ResultTables.read(results.results()).rows().stream()
            .anyMatch(row -> row.model().equals(name) && row.failure().isEmpty());
  }
}
