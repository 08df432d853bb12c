package io.github.experimentmaven.mlp;

/**
 * The training thread was interrupted, and training stopped before its end. The thread's interrupt
 * status is still set.
 */
public final class TrainingInterruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int epoch;

  TrainingInterruptedException(int epoch) {
    super("training was interrupted in epoch " + epoch);
    this.epoch = epoch;
  }

  /** The epoch in which it happened, from 1. */
  public int epoch() {
    return epoch;
  }
}
