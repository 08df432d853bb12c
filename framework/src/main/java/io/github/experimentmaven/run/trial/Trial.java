package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.spec.ModelSpec;
import java.util.Objects;
import java.util.Optional;

/**
 * One training and evaluation: one model, one seed, one fold.
 *
 * @param index the place in the plan, from 0
 * @param model the model
 * @param seed the seed of everything random in the training
 * @param fold the place of the fold in the plan's list of folds
 * @param stage the part of the training that is meant, where it is not the whole
 */
public record Trial(int index, ModelSpec model, long seed, int fold, Optional<TrialStage> stage) {

  /** Checks that the model is present. */
  public Trial {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(stage, "stage");
  }

  /** Creates a trial of the whole training. */
  public Trial(int index, ModelSpec model, long seed, int fold) {
    this(index, model, seed, fold, Optional.empty());
  }

  /** Returns the trial whose end is where this one begins; empty for one that begins anew. */
  public Optional<Trial> before() {
    return stage
        .filter(part -> part.after() > 0)
        .map(
            part ->
                new Trial(index, model, seed, fold, Optional.of(new TrialStage(0, part.after()))));
  }
}
