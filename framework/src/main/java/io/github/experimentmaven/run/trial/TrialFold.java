package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.explain.Explainer;
import io.github.experimentmaven.model.Examples;
import java.util.Objects;

/**
 * A fold as its trials share it.
 *
 * @param prepared its rows
 * @param examples those that learners see, and what learners have made of them
 * @param rows which rows they are
 * @param explainer finds out more of trained models than how good they are
 */
public record TrialFold(PreparedFold prepared, Examples examples, Fold rows, Explainer explainer) {

  public TrialFold {
    Objects.requireNonNull(prepared, "prepared");
    Objects.requireNonNull(examples, "examples");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(explainer, "explainer");
  }

  /** A fold that no learner has seen. */
  public static TrialFold of(PreparedFold prepared, Fold rows, Explainer explainer) {
    return new TrialFold(
        prepared, new Examples(prepared.training(), prepared.validation()), rows, explainer);
  }
}
