package io.github.experimentmaven.spec.problem;

import java.util.Objects;

/**
 * A place in a file, as compilers and editors write it.
 *
 * @param file the file's name as the user gave it
 * @param line the line, or the number of the row, from 1
 * @param column the column, from 1
 * @param unit what {@code line} counts
 */
public record Location(String file, int line, int column, Unit unit) {

  /** What the parts of a file are that places count. */
  public enum Unit {
    /** The lines of a text. */
    LINE,
    /** The rows of a table that is no text. */
    ROW;

    /** Returns a part in words, such as {@code line 12 of films.csv}. */
    public String words(int number, String file) {
      return (this == LINE ? "line " : "row ") + number + " of " + file;
    }
  }

  /** Checks that the numbers count from 1. */
  public Location {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(unit, "unit");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column count from 1");
    }
  }

  /** Creates a place in a text. */
  public Location(String file, int line, int column) {
    this(file, line, column, Unit.LINE);
  }

  /** Returns {@code file:line:column}, or {@code file, row 12}. */
  @Override
  public String toString() {
    return unit == Unit.LINE ? file + ":" + line + ":" + column : file + ", row " + line;
  }
}
