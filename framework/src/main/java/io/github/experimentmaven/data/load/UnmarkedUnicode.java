package io.github.experimentmaven.data.load;

import java.util.Arrays;
import java.util.Optional;

/**
 * Unicode's encodings of two and four bytes, as files without a byte order mark show them: of
 * letters of our alphabet and of digits, all bytes but one are NUL.
 */
enum UnmarkedUnicode {
  UTF_32BE("000a"),
  UTF_32LE("a000"),
  UTF_16BE("0a"),
  UTF_16LE("a0");

  /** A single NUL is a mistake in a cell, and letters of other alphabets have none. */
  private static final double HALF = 0.5;

  private final String bytes;

  /**
   * Creates the encoding.
   *
   * @param bytes the bytes of a letter, those that are NUL as {@code 0}
   */
  UnmarkedUnicode(String bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns the encoding in which a file seems to be written.
   *
   * @param start the file's first bytes, a character each
   */
  static Optional<UnmarkedUnicode> of(String start) {
    return Arrays.stream(values()).filter(encoding -> encoding.fits(start)).findFirst();
  }

  /** Returns the name of the encoding. */
  String encoding() {
    return name().replace('_', '-');
  }

  private boolean fits(String start) {
    for (int byteOfCharacter = 0; byteOfCharacter < bytes.length(); byteOfCharacter++) {
      int found = 0;
      int all = 0;
      for (int i = byteOfCharacter; i < start.length(); i += bytes.length()) {
        found += start.charAt(i) == '\0' ? 1 : 0;
        all++;
      }
      boolean mostly = found > HALF * all;
      if (mostly != (bytes.charAt(byteOfCharacter) == '0')) {
        return false;
      }
    }
    return true;
  }
}
