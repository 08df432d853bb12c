package io.github.experimentmaven.result;

import java.util.Objects;

/**
 * What a reader should know of the files of a trained model.
 *
 * @param model the model's name
 * @param failure whether something failed; else the kind of model lacks a form and says so
 * @param message one sentence that names the model and says why
 */
public record ModelNote(String model, boolean failure, String message) {

  /** Checks that nothing is absent. */
  public ModelNote {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(message, "message");
  }

  static ModelNote unsaved(String model, String reason) {
    return new ModelNote(model, true, "The model '" + model + "' is not saved: " + reason);
  }

  static ModelNote withoutOnnx(String model, boolean failure, String reason) {
    return new ModelNote(model, failure, "The model '" + model + "' has no ONNX file: " + reason);
  }
}
