package io.github.experimentmaven.run.process;

/** Thrown when a trial was lost for good; the message says how often, and why the last time. */
final class LostTrial extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostTrial(String message) {
    super(message);
  }
}
