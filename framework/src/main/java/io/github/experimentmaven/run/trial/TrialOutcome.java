package io.github.experimentmaven.run.trial;

import io.github.experimentmaven.model.Curve;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.spec.Part;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** How a trial ended. */
public sealed interface TrialOutcome {

  /**
   * The trial gave a model, and it was evaluated.
   *
   * @param scores the scores by part; only parts that have rows
   * @param curve the epochs that were trained; empty for models without epochs
   * @param bestEpoch the epoch whose weights the model has; empty for models without epochs
   * @param stoppedEarly whether the training ended before its last epoch
   */
  record Completed(
      Map<Part, Scores> scores, List<Epoch> curve, OptionalInt bestEpoch, boolean stoppedEarly)
      implements TrialOutcome {

    /** Copies the collections. */
    public Completed {
      scores = Collections.unmodifiableMap(new EnumMap<>(scores));
      curve = Curve.of(curve);
      Objects.requireNonNull(bestEpoch, "bestEpoch");
    }
  }

  /**
   * The trial gave no model.
   *
   * @param reason why, in one line
   */
  record Failed(String reason) implements TrialOutcome {

    /** Checks that the reason is present. */
    public Failed {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
