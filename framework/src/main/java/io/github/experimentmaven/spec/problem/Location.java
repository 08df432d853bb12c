package io.github.experimentmaven.spec.problem;

import java.util.Objects;

/**
 * A place in a text file, as compilers and editors write it.
 *
 * @param file the file's name as the user gave it
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Location(String file, int line, int column) {

  /** Checks that the numbers count from 1. */
  public Location {
    Objects.requireNonNull(file, "file");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column count from 1");
    }
  }

  /** Returns {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
