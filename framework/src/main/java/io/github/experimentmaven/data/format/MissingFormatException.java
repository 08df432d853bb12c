package io.github.experimentmaven.data.format;

/** A format that is not there, or not on this Java; its message says what to do. */
public final class MissingFormatException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MissingFormatException(String message) {
    super(message);
  }
}
