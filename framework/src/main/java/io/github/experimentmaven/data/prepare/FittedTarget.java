package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.step.Inverse;
import io.github.experimentmaven.data.step.InvertibleStep;
import io.github.experimentmaven.data.step.Step;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.Training;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One target's steps, fitted.
 *
 * @param column the target
 * @param steps the steps in order; empty where models train on the target as it is
 */
record FittedTarget(String column, List<InvertibleStep> steps) {

  /** Copies the steps. */
  FittedTarget {
    steps = List.copyOf(steps);
  }

  static FittedTarget fit(
      TargetSpec target, NumberColumn rows, Training training, StepTypes types) {
    List<InvertibleStep> steps = new ArrayList<>();
    Column column = rows;
    for (StepSpec spec : target.steps()) {
      Step step =
          types
              .find(spec.type())
              .orElseThrow(() -> new IllegalArgumentException("no step `" + spec.type() + "`"))
              .create(spec.options());
      Step.Fit fit = step.fit(column, training);
      if (!(fit.step() instanceof InvertibleStep invertible)) {
        throw new IllegalArgumentException(
            "the step `" + spec.type() + "` says that it can be undone, but not how");
      }
      steps.add(invertible);
      column = only(fit.training());
    }
    return new FittedTarget(target.column(), steps);
  }

  NumberColumn apply(NumberColumn rows) {
    Column column = rows;
    for (InvertibleStep step : steps) {
      column = only(step.apply(column));
    }
    return (NumberColumn) column;
  }

  /** Returns what undoes all steps, in the order to apply. */
  List<Inverse> inverse() {
    List<InvertibleStep> backwards = new ArrayList<>(steps);
    Collections.reverse(backwards);
    return backwards.stream().flatMap(step -> step.inverse().stream()).toList();
  }

  private static Column only(List<? extends Column> columns) {
    return columns.get(0);
  }
}
