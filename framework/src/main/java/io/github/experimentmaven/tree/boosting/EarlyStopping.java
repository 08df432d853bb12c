package io.github.experimentmaven.tree.boosting;

/**
 * Stops boosting when the validation loss has not fallen for a while. Works with every loss, and
 * needs validation rows.
 *
 * @param patience trees in a row without a fall after which boosting stops, at least 1; a patience
 *     of as many trees as are grown, or more, never stops but still restores the best number of
 *     trees
 * @param minDelta fall of the validation loss that counts, in units of the loss, at least 0
 * @param restoreBest whether the model has only the trees up to the lowest validation loss
 */
public record EarlyStopping(int patience, double minDelta, boolean restoreBest) {

  public EarlyStopping {
    Check.that("patience", patience, patience >= 1, "a whole number of at least 1");
    Check.that(
        "min_delta",
        minDelta,
        minDelta >= 0 && minDelta < Double.POSITIVE_INFINITY,
        "a finite number of at least 0");
  }

  /** Any fall counts, and the best number of trees is restored. */
  public EarlyStopping(int patience) {
    this(patience, 0, true);
  }
}
