package io.github.experimentmaven.run.trial;

/**
 * A part of a training.
 *
 * @param after how many steps earlier stages have done; 0 to begin
 * @param until how many are done at its end
 */
public record TrialStage(int after, int until) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if nothing is left to do
   */
  public TrialStage {
    if (after < 0 || until <= after) {
      throw new IllegalArgumentException("no stage from " + after + " to " + until);
    }
  }
}
