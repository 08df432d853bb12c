package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.step.StepType;
import io.github.experimentmaven.data.step.StepTypes;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.List;
import java.util.Optional;

/** Checks that the steps of targets can be undone and do not contradict themselves. */
record TargetChecks(StepTypes types, List<Problem> problems) {

  void check(List<TargetSpec> targets) {
    for (TargetSpec target : targets) {
      for (StepSpec step : target.steps()) {
        check(target, step);
      }
    }
  }

  private void check(TargetSpec target, StepSpec step) {
    Optional<StepType> type = types.find(step.type()).filter(StepType::invertible);
    if (type.isEmpty()) {
      problems.add(
          target.problem(
              Shown.name(step.type())
                  + " is no step that can be undone, so a target cannot go through it; such steps"
                  + " are "
                  + String.join(", ", types.invertible())));
      return;
    }
    try {
      type.get().create(step.options());
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
    }
  }
}
