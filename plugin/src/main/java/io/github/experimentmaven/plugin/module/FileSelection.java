package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Patterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which experiment files of a module are meant.
 *
 * @param directory their folder
 * @param includes patterns of names, of which a file must match one
 * @param excludes patterns of names, of which it must match none
 */
record FileSelection(Path directory, List<String> includes, List<String> excludes) {

  static final String DIRECTORY = "experiment.directory";
  static final String INCLUDES = "experiment.includes";
  static final String EXCLUDES = "experiment.excludes";

  /** Copies the lists. */
  FileSelection {
    includes = includes.stream().map(String::strip).toList();
    excludes = excludes == null ? List.of() : List.copyOf(excludes);
  }

  /** Returns the files that are meant, by name. */
  List<Path> files() throws IOException {
    return ExperimentFiles.find(directory, includes, excludes);
  }

  /** Returns the names of all experiment files of the folder. */
  List<String> names() throws IOException {
    return ExperimentFiles.names(directory);
  }

  /**
   * Returns what the command line wants that is to be found in some module. What the POM wants may
   * be for other modules than those of this build.
   *
   * @param commandLine the properties of the command line
   */
  List<Wish> wishes(Properties commandLine) throws IOException {
    List<String> names = names();
    List<Wish> wishes = new ArrayList<>();
    if (commandLine.containsKey(DIRECTORY)) {
      String given = commandLine.getProperty(DIRECTORY);
      wishes.add(new Wish(DIRECTORY, !names.isEmpty(), missingFolder(given)));
    }
    if (commandLine.containsKey(INCLUDES)) {
      for (String pattern : includes) {
        wishes.add(
            new Wish(
                INCLUDES + "=" + pattern,
                names.stream().anyMatch(name -> Patterns.matches(pattern, name)),
                "no experiment file is called `%s`, which %s names".formatted(pattern, INCLUDES)));
      }
    }
    if (commandLine.containsKey(EXCLUDES) && !names.isEmpty()) {
      boolean left = !ExperimentFiles.find(directory, List.of("*"), excludes).isEmpty();
      wishes.add(new Wish(EXCLUDES, left, EXCLUDES + " leaves no experiment"));
    }
    return wishes;
  }

  /**
   * Something that is to be found in some module.
   *
   * @param key the same in every module
   * @param found whether this one has it
   * @param complaint what to say where none has it
   */
  record Wish(String key, boolean found, String complaint) {}

  /**
   * Returns what to say of a folder that is not there.
   *
   * @param given the folder as it was named
   */
  String missingFolder(String given) throws IOException {
    if (Files.isDirectory(directory)) {
      return "`%s`, which %s names, has no experiment file".formatted(given, DIRECTORY);
    }
    Path parent = directory.toAbsolutePath().normalize().getParent();
    List<String> siblings = new ArrayList<>();
    if (parent != null && Files.isDirectory(parent)) {
      try (Stream<Path> folders = Files.list(parent)) {
        folders
            .filter(Files::isDirectory)
            .map(folder -> folder.getFileName().toString())
            .sorted()
            .forEach(siblings::add);
      }
    }
    return "`%s`, which %s names, is no folder%s"
        .formatted(
            given, DIRECTORY, NearestName.hint(String.valueOf(directory.getFileName()), siblings));
  }
}
