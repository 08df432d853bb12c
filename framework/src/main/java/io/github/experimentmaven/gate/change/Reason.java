package io.github.experimentmaven.gate.change;

/** Why two results cannot be compared. */
public enum Reason {
  /** Trials of the current results failed. */
  FAILED_TRIALS(Weight.NEVER_PASSES),
  /** The current results lack what the experiment asks for. */
  NO_RESULT(Weight.NEVER_PASSES),
  /** A value of the current results is NaN or infinite. */
  NOT_FINITE(Weight.NEVER_PASSES),
  /** The metric is not registered, so it is not known whether more of it is better. */
  UNKNOWN_METRIC(Weight.NEVER_PASSES),
  /** The baseline has a model that the experiment no longer has. */
  REMOVED(Weight.PASSES_IF_ALLOWED),
  /** Trials of the baseline failed. */
  BASELINE_FAILED_TRIALS(Weight.PASSES_IF_ALLOWED),
  /** A value of the baseline is NaN or infinite. */
  BASELINE_NOT_FINITE(Weight.PASSES_IF_ALLOWED),
  /** The model was trained on another loss, so its loss is another quantity. */
  OTHER_LOSS(Weight.PASSES_IF_ALLOWED),
  /** The data changed. */
  OTHER_DATA(Weight.PASSES_IF_ALLOWED),
  /** Other rows are in the parts of the split. */
  OTHER_SPLIT(Weight.PASSES_IF_ALLOWED),
  /** The baseline has seeds that the current results lack. */
  OTHER_SEEDS(Weight.PASSES_IF_ALLOWED),
  /** The baseline does not have the model or the metric yet. */
  NEW(Weight.PASSES_UNLESS_REQUIRED);

  private final Weight weight;

  Reason(Weight weight) {
    this.weight = weight;
  }

  /** Returns how much it weighs that something cannot be compared for this reason. */
  public Weight weight() {
    return weight;
  }

  /** How much a reason weighs. */
  public enum Weight {
    /** The gate never passes. */
    NEVER_PASSES,
    /** The gate passes where what is not comparable may pass. */
    PASSES_IF_ALLOWED,
    /** The gate passes unless a baseline is demanded. */
    PASSES_UNLESS_REQUIRED
  }
}
