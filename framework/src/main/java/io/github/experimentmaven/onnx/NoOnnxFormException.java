package io.github.experimentmaven.onnx;

/**
 * Something that has no form in ONNX. The message of a step's goes on after "cannot be written in
 * ONNX, "; that of a model is a sentence. Neither has a full stop.
 */
public final class NoOnnxFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public NoOnnxFormException(String message) {
    super(message);
  }
}
