package io.github.experimentmaven.run.shard;

/** Thrown when an archive cannot be merged; the message says which, why, and what to do. */
public final class UnfitShardException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, for people
   */
  public UnfitShardException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what is wrong, for people
   * @param cause what showed it
   */
  public UnfitShardException(String message, Throwable cause) {
    super(message, cause);
  }
}
