package io.github.experimentmaven.data.step;

import java.util.OptionalInt;

/** A value that a preprocessing step cannot work with. */
public final class StepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int row;

  private StepException(int row, String message) {
    super(message);
    this.row = row;
  }

  /** Returns the exception for the value of one row of the column. */
  public static StepException at(int row, String message) {
    return new StepException(row, message);
  }

  /** Returns the exception for the column as a whole. */
  public static StepException of(String message) {
    return new StepException(-1, message);
  }

  /** Returns the row of the column, where one row is to blame. */
  public OptionalInt row() {
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }
}
