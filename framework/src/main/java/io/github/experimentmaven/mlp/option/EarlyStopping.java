package io.github.experimentmaven.mlp.option;

/**
 * Stops training when the validation loss has not fallen for a while. Works with every loss, and
 * needs validation rows.
 *
 * @param patience epochs in a row without a fall after which training stops, at least 1; a patience
 *     of as many epochs as are trained, or more, never stops but still restores the best weights
 * @param minDelta fall of the validation loss that counts, in units of the loss, at least 0
 * @param restoreBest whether the model gets the weights of the epoch with the lowest validation
 *     loss rather than the last ones
 */
public record EarlyStopping(int patience, double minDelta, boolean restoreBest) {

  public EarlyStopping {
    Check.atLeast("patience", patience, 1);
    Check.notNegative("min_delta", minDelta);
  }

  /** Any fall counts, and the best weights are restored. */
  public EarlyStopping(int patience) {
    this(patience, 0, true);
  }

  /** Trains for all epochs and then restores the weights of the best one. */
  public static EarlyStopping neverStopButRestoreBest() {
    return new EarlyStopping(Integer.MAX_VALUE);
  }
}
