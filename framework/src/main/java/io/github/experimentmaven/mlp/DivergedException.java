package io.github.experimentmaven.mlp;

/** Training came to a loss that is infinite or not a number, from which there is no way back. */
public final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int epoch;

  DivergedException(int epoch, String loss, double value) {
    super(
        "training diverged: the "
            + loss
            + " became "
            + value
            + " in epoch "
            + epoch
            + "; try a lower learning rate, standardised features or gradient clipping");
    this.epoch = epoch;
  }

  /** The epoch in which it happened, from 1. */
  public int epoch() {
    return epoch;
  }
}
