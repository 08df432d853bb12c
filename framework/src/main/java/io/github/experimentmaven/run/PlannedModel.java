package io.github.experimentmaven.run;

import io.github.experimentmaven.metric.Metric;
import java.util.Objects;

/**
 * What is known of a model before it is trained.
 *
 * @param loss the loss it is trained on
 * @param bitExact whether it gives the same bits on every machine
 * @param random whether another seed gives another model
 */
public record PlannedModel(Metric loss, boolean bitExact, boolean random) {

  /** Checks that the loss is present. */
  public PlannedModel {
    Objects.requireNonNull(loss, "loss");
  }

  /**
   * Returns what is known of a model that has these options on some folds and others on others.
   *
   * @throws IllegalArgumentException if it has another loss there, which tables could not average
   */
  PlannedModel and(PlannedModel other) {
    if (!lossName().equals(other.lossName())) {
      throw new IllegalArgumentException(lossName() + " is another loss than " + other.lossName());
    }
    return new PlannedModel(loss, bitExact && other.bitExact, random || other.random);
  }

  /** Returns the name of the loss, for example {@code huber(delta=0.5)}. */
  public String lossName() {
    return loss.name();
  }
}
