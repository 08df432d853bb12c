package io.github.experimentmaven.run.search;

import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.Objects;
import java.util.Optional;

/**
 * How long the training of a model is.
 *
 * @param count the number of steps, at least 1
 * @param unit what they are, {@code epochs} or {@code trees}
 */
public record TrainingSteps(int count, String unit) {

  /** Checks that the unit is present. */
  public TrainingSteps {
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * Returns the steps of a model's training; empty where it has none to stop at.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the options cannot be
   *     met
   */
  public static Optional<TrainingSteps> of(ModelSpec model, Extensions extensions) {
    return extensions
        .models()
        .find(model.type())
        .flatMap(type -> type.learner(model).staged())
        .map(staged -> new TrainingSteps(staged.steps(), staged.unit()));
  }
}
