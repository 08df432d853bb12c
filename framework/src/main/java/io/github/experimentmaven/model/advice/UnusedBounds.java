package io.github.experimentmaven.model.advice;

import io.github.experimentmaven.model.ModelTypes;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.IntervalsSpec;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;

/** Looks for models that predict bounds where nobody asks for prediction intervals. */
public final class UnusedBounds {

  private UnusedBounds() {}

  /**
   * Returns what to say of each such model, at its place.
   *
   * @param experiment the experiment
   * @param types the model types that it could name
   */
  public static List<Problem> in(Experiment experiment, ModelTypes types) {
    if (experiment.explanations().intervals().isPresent()) {
      return List.of();
    }
    return experiment.models().stream()
        .filter(
            model ->
                types.find(model.type()).filter(type -> type.predictsBounds(model)).isPresent())
        .map(
            model ->
                model
                    .options()
                    .problem(
                        "",
                        "its bounds serve prediction intervals alone, and none are asked for; write a section `%s: {coverage: 0.9}`"
                            .formatted(IntervalsSpec.SECTION)))
        .toList();
  }
}
