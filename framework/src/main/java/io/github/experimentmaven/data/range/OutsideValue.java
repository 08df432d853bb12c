package io.github.experimentmaven.data.range;

import java.util.Objects;

/**
 * A value of a row that is unlike all that a model was trained on, so that its prediction is a
 * guess beyond them.
 *
 * @param column the column
 * @param reason how it is unlike them
 * @param message the value and what was seen, as a sentence without its full stop
 */
public record OutsideValue(String column, Reason reason, String message) {

  /** Checks that nothing is absent. */
  public OutsideValue {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }

  /** How a value is unlike those of the training rows. */
  public enum Reason {
    /** It is smaller than all of them, or earlier. */
    BELOW,
    /** It is larger than all of them, or later. */
    ABOVE,
    /** None of them is this category. */
    UNSEEN,
    /** It is missing, and none of them is. */
    MISSING
  }
}
