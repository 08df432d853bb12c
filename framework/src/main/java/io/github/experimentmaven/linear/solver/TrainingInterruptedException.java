package io.github.experimentmaven.linear.solver;

/**
 * The training thread was interrupted, and training stopped before its end. The thread's interrupt
 * status is still set.
 */
public final class TrainingInterruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private TrainingInterruptedException() {
    super("training was interrupted");
  }

  /** Throws the exception if the thread is interrupted; called by every long loop. */
  static void throwIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new TrainingInterruptedException();
    }
  }
}
