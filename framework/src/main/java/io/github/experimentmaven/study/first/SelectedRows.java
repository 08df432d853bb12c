package io.github.experimentmaven.study.first;

import java.util.List;
import java.util.stream.IntStream;

/** Picks rows. */
final class SelectedRows {

  private SelectedRows() {}

  /** Returns the rows that have a value in each of the columns. */
  static int[] with(int rows, List<Facts> columns) {
    return IntStream.range(0, rows)
        .filter(row -> columns.stream().noneMatch(column -> column.isMissing(row)))
        .toArray();
  }
}
