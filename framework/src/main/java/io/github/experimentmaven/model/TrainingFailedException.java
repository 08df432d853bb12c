package io.github.experimentmaven.model;

/** A training that gave no model; its message is the reason shown in the result table. */
public final class TrainingFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with the reason, one line. */
  public TrainingFailedException(String reason) {
    super(reason);
  }

  /** Creates the exception with the reason, one line, and what brought it about. */
  public TrainingFailedException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
