package io.github.experimentmaven.model;

/**
 * How far a training has come.
 *
 * @param done how many steps are done, from 1
 * @param total how many there are at most; early stopping may leave some out
 * @param step what a step is called, in the singular, for example {@code epoch}
 */
public record Progress(int done, int total, String step) {

  /** Checks that the steps that are done are some of all. */
  public Progress {
    if (done < 1 || done > total) {
      throw new IllegalArgumentException(done + " of " + total + " steps cannot be done");
    }
  }
}
