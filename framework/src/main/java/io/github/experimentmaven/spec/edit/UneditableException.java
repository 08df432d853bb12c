package io.github.experimentmaven.spec.edit;

/**
 * A text that is written in a way in which a change cannot be made safely; the message says why.
 */
public final class UneditableException extends Exception {

  private static final long serialVersionUID = 1L;

  UneditableException(String reason) {
    super(reason);
  }
}
