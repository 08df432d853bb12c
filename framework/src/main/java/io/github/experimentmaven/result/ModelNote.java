package io.github.experimentmaven.result;

import io.github.experimentmaven.spec.ModelSpec;
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

  static ModelNote unsaved(ModelSpec model, String reason) {
    return new ModelNote(
        model.name(),
        true,
        "The model '%s' of the type `%s` is not saved, so no program can predict with it: %s"
            .formatted(model.name(), model.type(), reason));
  }

  static ModelNote withoutOnnx(String model, boolean failure, String reason) {
    return new ModelNote(model, failure, "The model '" + model + "' has no ONNX file: " + reason);
  }
}
