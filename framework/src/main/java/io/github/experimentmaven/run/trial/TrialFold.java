package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.data.prepare.PreparedFold;
import io.github.experimentmaven.model.Examples;
import java.util.Objects;

/**
 * A fold as its trials share it.
 *
 * @param prepared its rows
 * @param examples those that learners see, and what learners have made of them
 */
public record TrialFold(PreparedFold prepared, Examples examples) {

  public TrialFold {
    Objects.requireNonNull(prepared, "prepared");
    Objects.requireNonNull(examples, "examples");
  }

  /** A fold that no learner has seen. */
  public static TrialFold of(PreparedFold prepared) {
    return new TrialFold(prepared, new Examples(prepared.training(), prepared.validation()));
  }
}
