package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.Training;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.ProblemCollector;
import io.github.experimentmaven.spec.schema.SchemaFragments;
import java.util.List;
import java.util.Objects;

/**
 * Finds what preprocessing steps refuse before anything is trained, one column at a time.
 *
 * @param types the steps
 */
public record StepCheck(StepTypes types) {

  /** Checks that the types are present. */
  public StepCheck {
    Objects.requireNonNull(types, "types");
  }

  /**
   * Fits the steps of every feature and target to the training rows of a fold, and lets its other
   * rows go through them.
   *
   * @param data the data
   * @param fold the rows of each part
   * @param seed the seed of steps that draw random numbers
   * @throws InvalidInputException with the values of each column that do not suit a step
   */
  public void check(LoadedData data, Fold fold, long seed) {
    ProblemCollector problems = new ProblemCollector();
    Table training = data.table().select(fold.training());
    List<Table> others =
        List.of(data.table().select(fold.validation()), data.table().select(fold.test()));
    List<NumberColumn> targets = data.targets().stream().map(training::numbers).toList();
    for (SelectedFeature feature : data.features()) {
      if (!areThere(feature.steps())) {
        continue;
      }
      problems.collect(
          () -> {
            FittedFeature.Fit fit =
                FittedFeature.fit(feature, training, new Training(targets, seed), types);
            DatasetBuilder.requireNumbers(fit.training(), training, feature.column());
            for (Table rows : others) {
              problems.collect(
                  () ->
                      DatasetBuilder.requireNumbers(
                          fit.feature().apply(rows), rows, feature.column()));
            }
          });
    }
    if (data.targetSpecs().stream().allMatch(target -> areThere(target.steps()))) {
      problems.collect(() -> checkTargets(data, training, others.get(0), targets, seed));
    }
    problems.throwIfAny();
  }

  private void checkTargets(
      LoadedData data, Table training, Table validation, List<NumberColumn> targets, long seed) {
    TargetTransformation transformation =
        TargetTransformation.fit(data.targetSpecs(), training, seed, types);
    transformation.apply(targets, training);
    transformation.apply(data.targets().stream().map(validation::numbers).toList(), validation);
  }

  /** Before a module's classes are compiled, its own steps stand for themselves by name alone. */
  private boolean areThere(List<StepSpec> steps) {
    return steps.stream()
        .flatMap(step -> types.find(step.type()).stream())
        .noneMatch(type -> SchemaFragments.isOpen(type.schema()));
  }
}
