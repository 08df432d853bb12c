package io.github.experimentmaven.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Finds files by their path relative to a directory, or by an absolute path.
 *
 * @param directory the directory of the experiment file
 */
public record FileSources(Path directory) implements SourceResolver {

  /** Checks that the directory is present. */
  public FileSources {
    Objects.requireNonNull(directory, "directory");
  }

  @Override
  public Resolution resolve(String source) {
    Path path;
    try {
      path = directory.resolve(source);
    } catch (InvalidPathException e) {
      return new Resolution.Absent(
          "`" + source + "` is no path on this system: " + e.getReason() + " at " + e.getIndex());
    }
    if (Files.isDirectory(path)) {
      return new Resolution.Absent(
          "`" + source + "` is a directory: name a file, for example `" + source + "/data.csv`");
    }
    if (!Files.exists(path)) {
      return new Resolution.Absent(
          "there is no file `"
              + source
              + "`; paths are relative to the experiment file, so put it at "
              + path.normalize());
    }
    if (!Files.isReadable(path)) {
      return new Resolution.Absent(
          "the file `" + source + "` cannot be read: grant the build read permission");
    }
    return new Resolution.Found(new FileSource(source, path));
  }

  private record FileSource(String name, Path path) implements Source {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }
}
