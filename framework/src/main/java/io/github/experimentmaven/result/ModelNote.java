package io.github.experimentmaven.result;

import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.problem.Count;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a reader should know of the files of trained models.
 *
 * @param models the models' names
 * @param failure whether something failed; else a form is one that these models cannot have
 * @param message one sentence that names the models and says why
 */
public record ModelNote(List<String> models, boolean failure, String message) {

  private static final int MOST_NAMES = 5;

  /** Copies the names. */
  public ModelNote {
    models = List.copyOf(models);
    Objects.requireNonNull(message, "message");
  }

  static ModelNote unsaved(ModelSpec model, String reason) {
    return new ModelNote(
        List.of(model.name()),
        true,
        "The model '%s' of the type `%s` is not saved, so no program can predict with it: %s"
            .formatted(model.name(), model.type(), reason));
  }

  static ModelNote onnxFailed(String model, String reason) {
    return new ModelNote(
        List.of(model), true, "The model '" + model + "' has no ONNX file: " + reason);
  }

  static ModelNote withoutOnnx(List<String> models, String reason) {
    String names =
        models.stream()
            .limit(MOST_NAMES)
            .map(model -> "'" + model + "'")
            .collect(Collectors.joining(", "));
    int others = Math.max(0, models.size() - MOST_NAMES);
    names += others == 0 ? "" : " and " + Count.of(others, "other");
    return new ModelNote(
        models,
        false,
        models.size() == 1
            ? "The model %s has no ONNX file: %s".formatted(names, reason)
            : "The models %s have no ONNX file: %s".formatted(names, reason));
  }
}
