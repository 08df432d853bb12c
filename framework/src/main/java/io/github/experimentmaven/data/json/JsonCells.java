package io.github.experimentmaven.data.json;

import io.github.experimentmaven.data.format.CellKind;
import java.util.Arrays;

/** The cells of one row, in arrays that every row uses again. */
final class JsonCells {

  private final CellKind[] kinds;
  private final boolean[] given;
  private final double[] values;
  private final int[] starts;
  private final int[] lengths;
  private char[] characters = new char[1 << 10];
  private int used;

  JsonCells(int columns) {
    kinds = new CellKind[columns];
    given = new boolean[columns];
    values = new double[columns];
    starts = new int[columns];
    lengths = new int[columns];
    clear();
  }

  /** Forgets the last row. */
  void clear() {
    Arrays.fill(kinds, CellKind.MISSING);
    Arrays.fill(given, false);
    used = 0;
  }

  int size() {
    return kinds.length;
  }

  /** Returns whether the row has the cell, also where that is null. */
  boolean isGiven(int cell) {
    return given[cell];
  }

  void give(int cell, CellKind kind, double value) {
    kinds[cell] = kind;
    values[cell] = value;
    given[cell] = true;
    lengths[cell] = 0;
  }

  /** Keeps the text of a cell. */
  void keep(int cell, char[] text, int start, int length) {
    if (used + length > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(used + length, 2 * characters.length));
    }
    System.arraycopy(text, start, characters, used, length);
    starts[cell] = used;
    lengths[cell] = length;
    used += length;
  }

  CellKind kind(int cell) {
    return kinds[cell];
  }

  double value(int cell) {
    return values[cell];
  }

  String text(int cell) {
    return new String(characters, starts[cell], lengths[cell]);
  }

  char[] characters() {
    return characters;
  }

  int start(int cell) {
    return starts[cell];
  }

  int length(int cell) {
    return lengths[cell];
  }
}
