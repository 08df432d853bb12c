package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.step.Inverse;
import io.github.experimentmaven.data.table.NumberColumn;
import java.util.List;
import java.util.Objects;

/**
 * A target of the training rows, as it is and as models train on it.
 *
 * @param own in its own units
 * @param transformed after its steps; the same where it has none
 * @param inverse what undoes the steps, in the order to apply
 */
public record TrainingTarget(NumberColumn own, NumberColumn transformed, List<Inverse> inverse) {

  /** Copies the list. */
  public TrainingTarget {
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(transformed, "transformed");
    inverse = List.copyOf(inverse);
  }

  /** Returns a transformed value in the target's own units. */
  public double own(double value) {
    double undone = value;
    for (Inverse function : inverse) {
      undone = function.at(undone);
    }
    return undone;
  }
}
