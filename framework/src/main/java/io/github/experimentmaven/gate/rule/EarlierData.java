package io.github.experimentmaven.gate.rule;

import io.github.experimentmaven.data.drift.DataSketch;
import java.util.Objects;

/**
 * The data of a baseline.
 *
 * @param sketch what was kept of it
 * @param label what the baseline is called, for example {@code release 1.0.0}
 */
public record EarlierData(DataSketch sketch, String label) {

  /** Checks that all parts are present. */
  public EarlierData {
    Objects.requireNonNull(sketch, "sketch");
    Objects.requireNonNull(label, "label");
  }
}
