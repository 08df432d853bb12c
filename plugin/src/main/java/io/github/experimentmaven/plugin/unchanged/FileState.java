package io.github.experimentmaven.plugin.unchanged;

import io.github.experimentmaven.io.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What files are like, to tell later whether they changed. */
final class FileState {

  private static final String MISSING = "missing";
  private static final String PRESENT = "present";

  private FileState() {}

  /**
   * Returns the digest of a file's bytes and of its place with links followed, which decides
   * whether it may be read; or that it is missing.
   */
  static String content(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? new Sha256().add(file.toRealPath().toString()).add(Sha256.of(file)).hex()
        : MISSING;
  }

  /** Returns whether a file is there; for files that others may write anew in the meantime. */
  static String presence(Path file) {
    return Files.exists(file) ? PRESENT : MISSING;
  }

  /**
   * Returns the bytes' digest of all files in a folder, or the size and time of an archive: those
   * are many and large, and what replaces one sets its time.
   */
  static String code(Path path) throws IOException {
    if (!Files.exists(path)) {
      return MISSING;
    }
    if (Files.isRegularFile(path)) {
      return Files.size(path) + " " + Files.getLastModifiedTime(path);
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Sha256 digest = new Sha256();
    for (Path file : files) {
      digest.add(path.relativize(file).toString()).add(content(file));
    }
    return digest.hex();
  }
}
