package io.github.experimentmaven.run.trial;

import java.util.concurrent.ExecutionException;

/** What another thread threw, to be thrown by this one. */
public final class Thrown {

  private Thrown() {}

  /** Returns the exception of a task that throws no checked ones but interrupts. */
  public static RuntimeException by(ExecutionException exception) throws InterruptedException {
    Throwable cause = exception.getCause();
    if (cause instanceof Error error) {
      throw error;
    } else if (cause instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(cause);
  }
}
