package io.github.experimentmaven.fuzz;

import io.github.experimentmaven.result.SavedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Any bytes as one of the two files of a saved model; the other one is as a run wrote it. */
public final class ModelBytes {

  private static final List<String> FILES = List.of("tree.tribuo", "tree.preprocessing.json");
  private static final List<String> WRITTEN =
      List.of("model/tree-as-protobuf", "model/tree-as-preprocessing");

  private ModelBytes() {}

  /**
   * Reads the bytes after the first one, which says which file they are; throws where the outcome
   * is neither a model nor a sentence on what is wrong with it.
   */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    int choice = bytes.length == 0 ? 0 : bytes[0] & 1;
    Path folder = Files.createTempDirectory("model");
    try {
      for (int file = 0; file < FILES.size(); file++) {
        Files.write(
            folder.resolve(FILES.get(file)),
            Parts.rest(file == choice ? bytes : Parts.written(WRITTEN.get(file))));
      }
      SavedModel.load(folder, "tree");
    } catch (IOException e) {
      Refusals.check(String.valueOf(e.getMessage()), e);
    } finally {
      for (String file : FILES) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
    }
  }
}
