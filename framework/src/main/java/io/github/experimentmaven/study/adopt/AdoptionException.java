package io.github.experimentmaven.study.adopt;

/** Results whose options cannot be adopted, as they are not what the file gives now. */
public final class AdoptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param experiment the experiment's name
   * @param reason why not, and what to do, in words
   */
  AdoptionException(String experiment, String reason) {
    super("nothing of %s was adopted: %s".formatted(experiment, reason));
  }
}
