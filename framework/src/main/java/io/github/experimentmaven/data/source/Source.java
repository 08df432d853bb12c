package io.github.experimentmaven.data.source;

import io.github.experimentmaven.io.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that can be read again and again. */
public interface Source {

  /** Returns the name messages show, for example {@code films.csv}. */
  String name();

  /**
   * Opens the bytes as they are stored.
   *
   * @throws IOException if they cannot be read
   */
  InputStream open() throws IOException;

  /** Returns the file that holds the bytes, where one does. */
  default Optional<Path> file() {
    return Optional.empty();
  }

  /**
   * Returns the lower-case hexadecimal SHA-256 of the bytes as they are stored.
   *
   * @throws IOException if they cannot be read
   */
  default String sha256() throws IOException {
    try (InputStream bytes = open()) {
      return Sha256.of(bytes);
    }
  }
}
