package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.SplitSpec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which rows of a part belong together, so that another draw of rows would take or leave all of
 * them: those of a group; of a split by time, those of a block of neighbours. Blocks are about as
 * long as the cube root of the rows (Künsch, The Jackknife and the Bootstrap for General Stationary
 * Observations, 1989), and rows of one time share one.
 */
public final class RowUnits {

  private RowUnits() {}

  /**
   * Returns the unit of each row: the number of the unit's first row in the data file, so that a
   * unit is the same in every fold.
   *
   * @param split how rows were divided
   * @param table the table
   * @param rows some rows of it
   */
  public static int[] of(SplitSpec split, Table table, int[] rows) {
    return split
        .arranged()
        .map(arrangement -> of(arrangement, table, rows))
        .orElseGet(() -> alone(table, rows));
  }

  private static int[] of(Arrangement arrangement, Table table, int[] rows) {
    if (arrangement instanceof Arrangement.Grouped grouped) {
      return groups(table, table.column(grouped.column()), rows);
    }
    return arrangement instanceof Arrangement.Timed timed
        ? blocks(table, TimeOrder.of(table, timed), rows)
        : alone(table, rows);
  }

  private static int[] alone(Table table, int[] rows) {
    return Arrays.stream(rows).map(table::id).toArray();
  }

  private static int[] groups(Table table, Column column, int[] rows) {
    Map<Object, Integer> units = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      units.putIfAbsent(value(column, row), table.id(row));
    }
    return Arrays.stream(rows).map(row -> units.get(value(column, row))).toArray();
  }

  private static Object value(Column column, int row) {
    return column instanceof NumberColumn numbers
        ? (Object) (numbers.at(row) + 0.0)
        : (Object) ((TextColumn) column).code(row);
  }

  private static int[] blocks(Table table, int[] times, int[] rows) {
    int[] order =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted(Comparator.comparingInt(place -> times[rows[place]]))
            .mapToInt(Integer::intValue)
            .toArray();
    int length = (int) Math.ceil(StrictMath.cbrt(rows.length));
    int[] units = new int[rows.length];
    int start = 0;
    for (int index = 0; index < order.length; index++) {
      boolean full = index - start >= length;
      if (full && times[rows[order[index]]] != times[rows[order[index - 1]]]) {
        start = index;
      }
      units[order[index]] = table.id(rows[order[start]]);
    }
    return units;
  }
}
