package io.github.experimentmaven.plugin.resolve;

/** Says that data is not there, and may still come in the same build. */
public final class AwaitedDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AwaitedDataException(String source) {
    super("the data `" + source + "`");
  }
}
