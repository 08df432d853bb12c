package io.github.experimentmaven.data.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * The byte order marks of Unicode's encodings, by which a file says how it is written; where it has
 * none, its NULs say whether a character has several bytes.
 */
public enum ByteOrderMark {
  // UTF-32 stands first: its mark begins with that of UTF-16.
  /** UTF-32, the first byte first. */
  UTF_32BE("UTF-32", "\0\0\u00FE\u00FF", "000a"),
  /** UTF-32, the last byte first. */
  UTF_32LE("UTF-32", "\u00FF\u00FE\0\0", "a000"),
  /** UTF-16, the first byte first. */
  UTF_16BE("UTF-16", "\u00FE\u00FF", "0a"),
  /** UTF-16, the last byte first. */
  UTF_16LE("UTF-16", "\u00FF\u00FE", "a0"),
  /** UTF-8. */
  UTF_8("UTF-8", "\u00EF\u00BB\u00BF", "");

  /** A single NUL is a mistake in a cell, and letters of other alphabets have none. */
  private static final double MOSTLY = 0.5;

  private final String family;
  private final String bytes;
  private final String letter;

  /**
   * Creates the mark.
   *
   * @param family what reads files with the mark
   * @param bytes the mark, a character a byte
   * @param letter the bytes of a letter of our alphabet or a digit, those that are NUL as {@code 0}
   */
  ByteOrderMark(String family, String bytes, String letter) {
    this.family = family;
    this.bytes = bytes;
    this.letter = letter;
  }

  /**
   * Returns the mark that a file starts with.
   *
   * @param start the file's first bytes, a character each
   */
  static Optional<ByteOrderMark> of(String start) {
    return Arrays.stream(values()).filter(mark -> start.startsWith(mark.bytes)).findFirst();
  }

  /**
   * Returns the encoding of several bytes a character that a file without a mark seems to have.
   *
   * @param start the file's first bytes, a character each
   */
  static Optional<String> unmarked(String start) {
    return Arrays.stream(values())
        .filter(mark -> !mark.letter.isEmpty() && mark.isSeenIn(start))
        .map(mark -> mark.name().replace('_', '-'))
        .findFirst();
  }

  private boolean isSeenIn(String start) {
    for (int byteOfCharacter = 0; byteOfCharacter < letter.length(); byteOfCharacter++) {
      int found = 0;
      int all = 0;
      for (int i = byteOfCharacter; i < start.length(); i += letter.length()) {
        found += start.charAt(i) == '\0' ? 1 : 0;
        all++;
      }
      boolean isNul = found > MOSTLY * all;
      if (isNul != (letter.charAt(byteOfCharacter) == '0')) {
        return false;
      }
    }
    return true;
  }

  /** Returns the encoding that reads files with this mark, whatever their byte order. */
  public String encoding() {
    return family;
  }

  /** Returns whether an encoding reads a file with this mark. */
  boolean fits(Charset charset) {
    return charset.name().equals(family) || charset.name().equals(name().replace('_', '-'));
  }
}
