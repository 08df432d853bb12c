package io.github.experimentmaven.data.format;

import io.github.experimentmaven.spec.problem.Shown;
import java.util.Optional;

/**
 * Rows of a format whose cells have types. Numbers are numbers and texts are texts; a switch is 1
 * or 0 among numbers and {@code true} or {@code false} among texts; a number that is none, as
 * {@code NaN} says, is a missing value.
 */
public abstract class TypedRows implements TableRows {

  /** Creates the rows. */
  protected TypedRows() {}

  /** Returns what a cell is. */
  protected abstract CellKind kind(int cell);

  /** Returns the number of a cell that is one, 1 for a switch that is true and 0 for another. */
  protected abstract double value(int cell);

  /**
   * Returns the text of a cell that is one; of a number that {@link ContentDigest#isWritten} is
   * told of, how it is written.
   */
  protected abstract String characters(int cell);

  /** Returns what a cell is that is neither number, text nor switch, such as {@code a list}. */
  protected abstract String description(int cell);

  @Override
  public final Optional<String> fault() {
    return Optional.empty();
  }

  @Override
  public final boolean isMissing(int cell) {
    CellKind kind = kind(cell);
    return kind == CellKind.MISSING || (kind == CellKind.NUMBER && Double.isNaN(value(cell)));
  }

  @Override
  public final boolean is(int cell, String text) {
    return switch (kind(cell)) {
      case TEXT -> characters(cell).equals(text);
      case NUMBER ->
          !text.isEmpty() && (NumberText.writes(text, value(cell)) || text(cell).equals(text));
      case SWITCH -> text(cell).equals(text);
      case MISSING, OTHER -> false;
    };
  }

  @Override
  public final double number(int cell) {
    CellKind kind = kind(cell);
    double value = kind == CellKind.NUMBER || kind == CellKind.SWITCH ? value(cell) : Double.NaN;
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  @Override
  public final boolean hasText(int cell) {
    CellKind kind = kind(cell);
    return kind != CellKind.MISSING && kind != CellKind.OTHER;
  }

  @Override
  public final String text(int cell) {
    return switch (kind(cell)) {
      case TEXT -> characters(cell);
      case NUMBER ->
          ContentDigest.isWritten(value(cell)) ? characters(cell) : NumberText.of(value(cell));
      case SWITCH -> value(cell) == 0 ? "false" : "true";
      case MISSING, OTHER -> "";
    };
  }

  @Override
  public final String refusal(int cell) {
    return switch (kind(cell)) {
      case TEXT ->
          Shown.quoted(characters(cell))
              + " is a text where a number is expected: store it as a number, or list the text"
              + " under data.missing to read it as missing";
      case NUMBER, SWITCH, MISSING ->
          text(cell)
              + " is out of the range of a double (about 4.9E-324 to 1.8E308): correct the value,"
              + " or list it under data.missing";
      case OTHER ->
          description(cell)
              + " is no value of a column: store what is in it in columns of their own, or list the"
              + " column under data.exclude";
    };
  }

  @Override
  public final int blankLines() {
    return 0;
  }
}
