package io.github.experimentmaven.onnx;

/** Something that has no form in ONNX. Its message is a sentence on what and why, without a dot. */
public final class NoOnnxFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public NoOnnxFormException(String message) {
    super(message);
  }
}
