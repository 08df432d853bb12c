package io.github.experimentmaven.run.executor;

import java.io.IOException;

/** Thrown when trials cannot be trained as was asked; the message says why, and what to do. */
public final class ExecutorException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, for people
   */
  public ExecutorException(String message) {
    super(message);
  }
}
