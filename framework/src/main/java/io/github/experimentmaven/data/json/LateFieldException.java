package io.github.experimentmaven.data.json;

/** A field that no row had among those that the names of the columns were taken from. */
final class LateFieldException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LateFieldException() {
    super("a field of a later row", null, false, false);
  }
}
