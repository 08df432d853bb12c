package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.spec.ModelSpec;
import java.util.Objects;

/**
 * One training and evaluation: one model, one seed, one fold.
 *
 * @param index the place in the plan, from 0
 * @param model the model
 * @param seed the seed of everything random in the training
 * @param fold the place of the fold in the plan's list of folds
 */
public record Trial(int index, ModelSpec model, long seed, int fold) {

  /** Checks that the model is present. */
  public Trial {
    Objects.requireNonNull(model, "model");
  }
}
