package io.github.experimentmaven.report.text;

import java.util.Objects;

/**
 * A mean and its spread, ready to be printed.
 *
 * @param mean the mean
 * @param spread the standard deviation or standard error; empty where there is none
 */
public record Measure(String mean, String spread) {

  /** Checks that both are present. */
  public Measure {
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(spread, "spread");
  }

  /** Returns {@code mean ± spread}, or the mean alone. */
  @Override
  public String toString() {
    return spread.isEmpty() ? mean : mean + " ± " + spread;
  }
}
