package io.github.experimentmaven.run.store;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a section, written one piece after another, so that nobody holds all of them. */
@FunctionalInterface
public interface Content {

  /** Returns the content that has these bytes. */
  static Content of(byte[] bytes) {
    return out -> out.write(bytes);
  }

  /** Writes all bytes; leaves the stream open. */
  void writeTo(OutputStream out) throws IOException;
}
