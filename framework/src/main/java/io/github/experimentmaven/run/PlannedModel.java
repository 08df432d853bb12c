package io.github.experimentmaven.run;

import java.util.Objects;

/**
 * What is known of a model before it is trained.
 *
 * @param lossName the name of the loss it is trained on, for example {@code huber(delta=0.5)}
 * @param bitExact whether it gives the same bits on every machine
 */
public record PlannedModel(String lossName, boolean bitExact) {

  /** Checks that the name is present. */
  public PlannedModel {
    Objects.requireNonNull(lossName, "lossName");
  }
}
