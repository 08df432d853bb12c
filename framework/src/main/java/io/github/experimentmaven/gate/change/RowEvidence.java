package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.inference.Difference;
import java.util.Objects;

/**
 * What paired test rows say of a change.
 *
 * @param difference the change and how far chance may have moved it
 * @param rows the test rows that were paired, a row that several repeats test counted once; 0 for a
 *     metric that says nothing of other rows
 * @param tested the test rows there are, of which those were drawn
 */
public record RowEvidence(Difference difference, int rows, int tested) {

  /** Checks that the difference is present. */
  public RowEvidence {
    Objects.requireNonNull(difference, "difference");
  }
}
