package io.github.experimentmaven.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** The bytes of the corpus, whose first one says what the others are. */
final class Parts {

  private Parts() {}

  /** Returns a file of the corpus. */
  static byte[] written(String name) throws IOException {
    try (InputStream file = Parts.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  /** Returns the bytes after the first one. */
  static byte[] rest(byte[] bytes) {
    return bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
  }
}
