package io.github.experimentmaven.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a saved model.
 *
 * @param folder the folder of saved models
 * @param model the model's name
 */
public record ModelFileNames(Path folder, String model) {

  static final List<String> SUFFIXES =
      List.of(
          ".tribuo",
          ".preprocessing.json",
          ".onnx",
          ResultNames.MODEL_CARD,
          ResultNames.MODEL_CARD_JSON,
          ".intervals.json");

  /** Returns the models that have files in a folder, sorted. */
  static List<String> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(SUFFIXES.get(0)))
          .map(name -> name.substring(0, name.length() - SUFFIXES.get(0).length()))
          .sorted()
          .toList();
    }
  }

  /** Returns the model in Tribuo's protobuf format. */
  public Path tribuo() {
    return folder.resolve(model + SUFFIXES.get(0));
  }

  /** Returns the preprocessing that raw rows need. */
  public Path preprocessing() {
    return folder.resolve(model + SUFFIXES.get(1));
  }

  /** Returns all files a model can have. */
  List<Path> all() {
    return List.of(tribuo(), preprocessing(), onnx(), card(), cardJson(), intervals());
  }

  /** Returns the model in the ONNX format. */
  public Path onnx() {
    return folder.resolve(model + SUFFIXES.get(2));
  }

  /** Returns the prediction intervals; absent where the experiment does not ask. */
  public Path intervals() {
    return folder.resolve(model + SUFFIXES.get(5));
  }

  /** Returns what to know of the model, for people. */
  public Path card() {
    return folder.resolve(model + SUFFIXES.get(3));
  }

  /** Returns what to know of the model, for programs. */
  public Path cardJson() {
    return folder.resolve(model + SUFFIXES.get(4));
  }
}
