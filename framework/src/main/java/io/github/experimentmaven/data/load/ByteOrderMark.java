package io.github.experimentmaven.data.load;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** The byte order marks of Unicode's encodings, by which a file says how it is written. */
enum ByteOrderMark {
  // UTF-32 stands first: its mark begins with that of UTF-16.
  UTF_32BE("UTF-32", "\0\0\u00FE\u00FF"),
  UTF_32LE("UTF-32", "\u00FF\u00FE\0\0"),
  UTF_16BE("UTF-16", "\u00FE\u00FF"),
  UTF_16LE("UTF-16", "\u00FF\u00FE"),
  UTF_8("UTF-8", "\u00EF\u00BB\u00BF");

  private final String family;
  private final String bytes;

  ByteOrderMark(String family, String bytes) {
    this.family = family;
    this.bytes = bytes;
  }

  /**
   * Returns the mark that a file starts with.
   *
   * @param start the file's first bytes, a character each
   */
  static Optional<ByteOrderMark> of(String start) {
    return Arrays.stream(values()).filter(mark -> start.startsWith(mark.bytes)).findFirst();
  }

  /** Returns the encoding that reads files with this mark, whatever their byte order. */
  String encoding() {
    return family;
  }

  /** Returns whether an encoding reads a file with this mark. */
  boolean fits(Charset charset) {
    return charset.name().equals(family) || charset.name().equals(name().replace('_', '-'));
  }
}
