package io.github.experimentmaven.report.search;

import java.util.Objects;

/**
 * How much an option says of which trials are better.
 *
 * @param option the option
 * @param share its part of what all options say, each by itself; from 0 to 1
 */
public record OptionShare(String option, double share) {

  /** Checks that the option is present. */
  public OptionShare {
    Objects.requireNonNull(option, "option");
  }
}
