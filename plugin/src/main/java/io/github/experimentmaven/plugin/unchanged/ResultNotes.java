package io.github.experimentmaven.plugin.unchanged;

import io.github.experimentmaven.result.ModelFileNames;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.SavedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Notes the files of results in a goal's memory. */
public final class ResultNotes {

  private ResultNotes() {}

  /**
   * Notes all that a run wrote: pages, cards (of the page and of models) and pictures must be
   * there, as other goals write them anew; of the others every byte counts.
   */
  public static void note(ResultFolder folder, GoalMemory memory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.path())) {
      files = all.filter(Files::isRegularFile).filter(file -> !isOfVerdict(file)).sorted().toList();
    }
    for (Path file : files) {
      if (isShown(name(file))) {
        memory.presence(file);
      } else {
        memory.content(file);
      }
    }
  }

  /** Notes the page and the cards that say what the gate said; a new run takes it out again. */
  public static void noteShown(ResultFolder folder, GoalMemory memory) throws IOException {
    memory.content(folder.page());
    memory.content(folder.card());
    for (String model : SavedModel.names(folder.models())) {
      memory.content(new ModelFileNames(folder.models(), model).cardJson());
    }
  }

  private static boolean isOfVerdict(Path file) {
    String name = name(file);
    return name.equals(ResultNames.VERDICT)
        || name.equals(ResultNames.REVIEW)
        || ResultNames.isTests(name);
  }

  private static boolean isShown(String name) {
    return name.matches(".*\\.(html|svg|png)")
        || name.equals(ResultNames.CARD)
        || ResultNames.isModelCard(name);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
