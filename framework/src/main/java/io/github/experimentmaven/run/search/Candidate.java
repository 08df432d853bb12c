package io.github.experimentmaven.run.search;

import io.github.experimentmaven.run.trial.TrialStage;
import io.github.experimentmaven.spec.ModelSpec;
import java.util.Objects;
import java.util.Optional;

/**
 * A model that a search tries.
 *
 * @param model the model, with a name of its own
 * @param seed the seed of everything random in the training
 * @param fold the place of the fold in the plan's list of folds
 * @param stage which part of the training is done; empty for all of it
 */
public record Candidate(ModelSpec model, long seed, int fold, Optional<TrialStage> stage) {

  /** Checks that all parts are present. */
  public Candidate {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(stage, "stage");
  }
}
