package io.github.experimentmaven.result;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of a saved model.
 *
 * @param folder the folder of models
 * @param model the model's name
 */
record ModelFileNames(Path folder, String model) {

  static final List<String> SUFFIXES = List.of(".tribuo", ".preprocessing.json", ".onnx");

  /** Returns the model in Tribuo's protobuf format. */
  Path tribuo() {
    return folder.resolve(model + SUFFIXES.get(0));
  }

  /** Returns the preprocessing that raw rows need. */
  Path preprocessing() {
    return folder.resolve(model + SUFFIXES.get(1));
  }

  /** Returns all files a model can have. */
  List<Path> all() {
    return List.of(tribuo(), preprocessing(), onnx());
  }

  /** Returns the model in the ONNX format. */
  Path onnx() {
    return folder.resolve(model + SUFFIXES.get(2));
  }
}
