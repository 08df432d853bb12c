package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.step.Inverse;
import io.github.experimentmaven.data.step.StepException;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.data.step.Training;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of all targets, fitted on a fold's training rows.
 *
 * @param targets the targets in the order of the experiment file
 */
record TargetTransformation(List<FittedTarget> targets) {

  /** Copies the targets. */
  TargetTransformation {
    targets = List.copyOf(targets);
  }

  /**
   * Fits the steps.
   *
   * @throws InvalidInputException if a value does not suit a step; it names the place
   */
  static TargetTransformation fit(
      List<TargetSpec> specs, Table training, long seed, StepTypes types) {
    List<NumberColumn> known = specs.stream().map(t -> training.numbers(t.column())).toList();
    List<FittedTarget> fitted = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      TargetSpec spec = specs.get(i);
      try {
        fitted.add(FittedTarget.fit(spec, known.get(i), new Training(known, seed), types));
      } catch (StepException e) {
        throw e.faults().isEmpty()
            ? new InvalidInputException(spec.problem(e.getMessage()))
            : Preprocessing.located(e, spec.column(), training);
      }
    }
    return new TargetTransformation(fitted);
  }

  /**
   * Transforms the targets of any rows.
   *
   * @param own the targets in their own units, in the order of the experiment file
   * @param rows the rows, for the places of messages
   * @throws InvalidInputException if a value does not suit a step; it names the place
   */
  List<NumberColumn> apply(List<NumberColumn> own, Table rows) {
    List<NumberColumn> transformed = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      try {
        transformed.add(targets.get(i).apply(own.get(i)));
      } catch (StepException e) {
        throw Preprocessing.located(e, own.get(i).name(), rows);
      }
    }
    return transformed;
  }

  /** Returns what undoes the steps of each target, in the order to apply. */
  Map<String, List<Inverse>> inverse() {
    Map<String, List<Inverse>> inverse = new LinkedHashMap<>();
    targets.forEach(target -> inverse.put(target.column(), target.inverse()));
    return inverse;
  }
}
