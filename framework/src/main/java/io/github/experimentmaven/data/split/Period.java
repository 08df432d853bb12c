package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.format.NumberText;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.SplitSpec;
import java.util.Objects;
import java.util.Optional;

/**
 * From when to when rows are, where a split orders them by time.
 *
 * @param column the column of times
 * @param earliest the earliest, as the data has it
 * @param latest the latest, as the data has it
 */
public record Period(String column, String earliest, String latest) {

  /** Checks that nothing is absent. */
  public Period {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(earliest, "earliest");
    Objects.requireNonNull(latest, "latest");
  }

  /** Returns the period of some rows; empty where they are none, or no time orders them. */
  public static Optional<Period> of(Table rows, SplitSpec split) {
    return split.timed().filter(timed -> rows.rows() > 0).map(timed -> of(rows, timed));
  }

  private static Period of(Table rows, Arrangement.Timed timed) {
    int[] order = TimeOrder.of(rows, timed);
    int first = 0;
    int last = 0;
    for (int row = 1; row < order.length; row++) {
      first = order[row] < order[first] ? row : first;
      last = order[row] > order[last] ? row : last;
    }
    Column times = rows.column(timed.column());
    return new Period(timed.column(), text(times, first), text(times, last));
  }

  private static String text(Column times, int row) {
    return times instanceof NumberColumn numbers
        ? NumberText.of(numbers.at(row))
        : ((TextColumn) times).at(row).orElseThrow();
  }
}
