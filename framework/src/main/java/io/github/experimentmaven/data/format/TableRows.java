package io.github.experimentmaven.data.format;

import io.github.experimentmaven.spec.problem.Location;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file, one after the other. Cells are those of the current row, numbered from 0 in
 * the order of the columns; the next row takes their place.
 */
public interface TableRows extends Closeable {

  /** Returns the names of the columns, empty where a column has none. */
  List<String> names();

  /** Returns the place that says what the columns are. */
  Location header();

  /**
   * Goes to the next row.
   *
   * @return false after the last
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the file is not of its
   *     format, or has no row at all
   * @throws IOException if the bytes cannot be read
   */
  boolean next() throws IOException;

  /**
   * Returns the line that the current row starts at, or the number of the row where there are no
   * lines, from 1.
   */
  int line();

  /** Returns what {@link #line} counts. */
  Location.Unit unit();

  /**
   * Returns what is wrong with the current row as a whole, so that its cells cannot be read; empty
   * where they can.
   */
  Optional<String> fault();

  /** Returns whether a cell has no value, whatever an experiment takes for a missing one. */
  boolean isMissing(int cell);

  /** Returns whether a cell is what a text says: the text, or the number that it writes. */
  boolean is(int cell, String text);

  /** Returns a cell's number; {@code NaN} where it is none that a double can hold. */
  double number(int cell);

  /** Returns whether a cell can be read as a text. */
  boolean hasText(int cell);

  /** Returns a cell's text; that of a number where it is one. */
  String text(int cell);

  /**
   * Returns why a cell with a value has no number, or no text where it has none either, and what to
   * do about it.
   */
  String refusal(int cell);

  /** Returns how many lines without text were left out so far. */
  int blankLines();

  /**
   * Returns the place of a cell of an earlier row.
   *
   * @param line the row's {@link #line}
   * @param cell the number of the cell
   * @throws IOException if the bytes cannot be read
   */
  Location locate(int line, int cell) throws IOException;

  /**
   * Returns the SHA-256 of the names, types and values of all rows, after the last; empty where the
   * stored bytes are what the data is known by.
   */
  Optional<String> digest();
}
