package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.spec.problem.Patterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the experiment files of a module. */
public final class ExperimentFiles {

  private static final Pattern ENDING = Pattern.compile("\\.ya?ml$");

  private ExperimentFiles() {}

  /**
   * Returns the {@code .yaml} and {@code .yml} files of a folder that are meant, by name.
   *
   * @param directory the folder; none are found where it does not exist
   * @param includes patterns of names, of which a file must match one
   * @param excludes patterns of names, of which it must match none
   */
  public static List<Path> find(Path directory, List<String> includes, List<String> excludes)
      throws IOException {
    return all(directory).stream()
        .filter(file -> matches(name(file), includes) && !matches(name(file), excludes))
        .toList();
  }

  /**
   * Returns the names of all experiment files of a folder, without the endings.
   *
   * @param directory the folder; there are none where it does not exist
   */
  public static List<String> names(Path directory) throws IOException {
    return all(directory).stream().map(ExperimentFiles::name).toList();
  }

  private static List<Path> all(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> ENDING.matcher(file.getFileName().toString()).find())
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(ExperimentFiles::name))
          .toList();
    }
  }

  private static String name(Path file) {
    return ENDING.matcher(file.getFileName().toString()).replaceFirst("");
  }

  private static boolean matches(String name, List<String> patterns) {
    return patterns.stream()
        .map(String::strip)
        .anyMatch(pattern -> Patterns.matches(pattern, name));
  }
}
