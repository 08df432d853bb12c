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

  /** Returns the name of the loss, for example {@code huber(delta=0.5)}. */
  public String lossName() {
    return loss.name();
  }
}
