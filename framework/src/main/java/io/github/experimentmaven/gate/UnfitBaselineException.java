package io.github.experimentmaven.gate;

/** Earlier results that nothing can be compared with. */
public final class UnfitBaselineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitBaselineException(String message) {
    super(message);
  }
}
