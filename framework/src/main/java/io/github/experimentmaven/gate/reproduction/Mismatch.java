package io.github.experimentmaven.gate.reproduction;

import java.util.Objects;

/**
 * The first difference between two result files.
 *
 * @param file the file's name
 * @param line the line, from 1
 * @param row the row in words, for example {@code network-1, seed 2}; empty for a header
 * @param column the column's name; empty where the difference is not in a cell
 * @param expected what was expected
 * @param actual what was found
 */
public record Mismatch(
    String file, long line, String row, String column, String expected, String actual) {

  /** Checks that all parts are present. */
  public Mismatch {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
  }

  /** Returns one line for people. */
  public String describe() {
    String place = file + ":" + line;
    String cell = column.isEmpty() ? "" : ", column '" + column + "'";
    return "%s%s%s: expected %s, found %s"
        .formatted(place, row.isEmpty() ? "" : " (" + row + ")", cell, expected, actual);
  }
}
