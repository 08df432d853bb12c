package io.github.experimentmaven.gate;

import java.util.List;

/** Results that cannot become a baseline. */
public final class UnfitResultsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param experiment the experiment's name
   * @param reasons why not; at least one
   */
  public UnfitResultsException(String experiment, List<String> reasons) {
    super(
        "the results of %s cannot become its baseline: %s; run the experiment again, then accept"
            .formatted(experiment, String.join("; ", reasons)));
  }
}
