package io.github.experimentmaven.data.table;

/** A named column of a table: numbers or texts. Immutable; any cell may be missing. */
public sealed interface Column permits NumberColumn, TextColumn {

  /** Returns the column's name. */
  String name();

  /** Returns the number of rows. */
  int size();

  /** Tells whether a row has no value. */
  boolean isMissing(int row);

  /** Returns the given rows, in the given order. */
  Column select(int[] rows);

  /** Returns how many rows have no value. */
  default int missing() {
    int missing = 0;
    for (int row = 0; row < size(); row++) {
      if (isMissing(row)) {
        missing++;
      }
    }
    return missing;
  }
}
