package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.Reason;

/**
 * What the gate lets pass beside what the experiment file says.
 *
 * @param failOnMissingBaseline whether an experiment with a section {@code regression} fails where
 *     there is no baseline, or where the baseline lacks a model or a metric
 * @param allowNotComparable whether a baseline of other data, another split, other seeds or another
 *     loss passes; failed trials and values that are not finite never do
 * @param compare whether results are compared with a baseline at all; where not, the verdict says
 *     so
 */
public record GateOptions(
    boolean failOnMissingBaseline, boolean allowNotComparable, boolean compare) {

  /** A missing baseline passes, one that is not comparable fails. */
  public static final GateOptions DEFAULTS = new GateOptions(false, false, true);

  /** Returns these options with a baseline demanded where the file wants a comparison. */
  public GateOptions requiringBaseline() {
    return new GateOptions(true, allowNotComparable, compare);
  }

  /** Returns these options without a comparison. */
  public GateOptions withoutComparison() {
    return new GateOptions(failOnMissingBaseline, allowNotComparable, false);
  }

  /** Returns whether the gate passes where something cannot be compared for a reason. */
  boolean passes(Reason reason) {
    return switch (reason.weight()) {
      case NEVER_PASSES -> false;
      case PASSES_IF_ALLOWED -> allowNotComparable;
      case PASSES_UNLESS_REQUIRED -> !failOnMissingBaseline;
    };
  }
}
