package io.github.experimentmaven.result.learning;

/** Why a model most likely has not learnt. */
public sealed interface Cause {

  /** The values of a target are far from those of unit scale, and the type minds. */
  record TargetScale(ColumnScale target) implements Cause {}

  /** The values of a feature, after its steps, are far from those of unit scale. */
  record FeatureScale(ColumnScale feature) implements Cause {}

  /** An error that is free covers all that there is to learn of a target. */
  record FreeError(String option, double value, ColumnScale target) implements Cause {}

  /** A penalty leaves nothing of the weights. */
  record Penalty(String option) implements Cause {}

  /** Errors weigh too little. */
  record WeakErrors(String option) implements Cause {}

  /** The training loss still falls at the last epoch. */
  record FewEpochs() implements Cause {}

  /** The steps are too large or too small, as far as anybody can tell. */
  record Steps() implements Cause {}

  /** Nothing of the above. */
  record Unknown() implements Cause {}
}
