package io.github.experimentmaven.data.source;

import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds files by their path relative to a directory, or by an absolute path.
 *
 * @param directory the directory of the experiment file
 * @param boundary which files may be read
 */
public record FileSources(Path directory, Boundary boundary) implements SourceResolver {

  /** Checks that nothing is absent. */
  public FileSources {
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(boundary, "boundary");
  }

  /** Finds every file that the process may read. */
  public FileSources(Path directory) {
    this(directory, new Boundary.None());
  }

  @Override
  public Resolution resolve(String source) {
    Path path;
    try {
      path = directory.resolve(source);
    } catch (InvalidPathException e) {
      return new Resolution.Absent(
          Shown.name(source)
              + " is no path on this system: "
              + e.getReason()
              + " at "
              + e.getIndex());
    }
    Optional<String> refusal = refusal(source, path);
    if (refusal.isPresent()) {
      return new Resolution.Absent(refusal.get());
    }
    if (Files.isDirectory(path)) {
      return new Resolution.Absent(
          Shown.name(source)
              + " is a directory: name a file, for example "
              + Shown.name(source + "/data.csv"));
    }
    if (!Files.exists(path)) {
      return new Resolution.Absent(
          "there is no file " + Shown.name(source) + "; " + advice(source, path));
    }
    if (!Files.isRegularFile(path)) {
      return new Resolution.Absent(
          Shown.name(source) + " is a device or a pipe: name a file, which can be read twice");
    }
    if (!Files.isReadable(path)) {
      return new Resolution.Absent(
          "the file " + Shown.name(source) + " cannot be read: grant the build read permission");
    }
    return new Resolution.Found(new FileSource(source, path));
  }

  @Override
  public Optional<String> refusal(String path) {
    try {
      return refusal(path, directory.resolve(path));
    } catch (InvalidPathException e) {
      // It is no path, which resolving it says.
      return Optional.empty();
    }
  }

  private static String advice(String source, Path path) {
    if (source.contains("://") || source.startsWith("file:")) {
      return "a source is no URL, and nothing is downloaded from one: name a file, or an artifact"
          + " as maven:group:artifact:version!/path/in.jar";
    }
    if (source.startsWith("~") || source.contains("$")) {
      return "`~` and variables are not replaced: write the path out, or give it with"
          + " -Dexperiment.data";
    }
    return "paths are relative to the experiment file, so put it at "
        + path.normalize()
        + sibling(source, path);
  }

  /** Returns a question for a file beside an absent one, whose name is nearly the same. */
  private static String sibling(String source, Path path) {
    Path folder = path.toAbsolutePath().getParent();
    String name = String.valueOf(path.getFileName());
    if (!Files.isDirectory(folder) || !source.endsWith(name)) {
      return "";
    }
    String before = source.substring(0, source.length() - name.length());
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> before + file.getFileName()).sorted().toList();
      return NearestName.hint(source, names);
    } catch (IOException | UncheckedIOException unreadable) {
      return "";
    }
  }

  private Optional<String> refusal(String source, Path path) {
    try {
      return boundary.refusal(source, path);
    } catch (IOException e) {
      return Optional.of(Shown.name(source) + " cannot be followed to a file: " + e.getMessage());
    }
  }

  private record FileSource(String name, Path path) implements Source {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }
  }
}
