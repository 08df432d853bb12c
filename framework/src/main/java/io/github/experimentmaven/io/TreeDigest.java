package io.github.experimentmaven.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Digests of files, and of folders with all that is in them. */
public final class TreeDigest {

  private TreeDigest() {}

  /**
   * Returns the lower-case hexadecimal SHA-256 of a file's bytes, or of the relative names and
   * bytes of all files in a folder; of nothing where there is neither.
   *
   * @throws IOException if something cannot be read
   */
  public static String of(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return Sha256.of(path);
    }
    Sha256 digest = new Sha256();
    if (Files.isDirectory(path)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(path)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      List<String> names =
          files.stream().map(file -> name(path.relativize(file))).sorted().toList();
      for (String name : names) {
        digest.add(name).add(Sha256.of(path.resolve(name)));
      }
    }
    return digest.hex();
  }

  private static String name(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }
}
