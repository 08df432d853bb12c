package io.github.experimentmaven.explain;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The values of a column that a model is asked about: of numbers all where they are at most twenty,
 * else twenty with about equally many rows around each; of texts the twelve most frequent ones.
 */
public final class ValueGrid {

  private static final int MOST_NUMBERS = 20;
  private static final int MOST_TEXTS = 12;

  private final Column column;
  private final double[] numbers;
  private final int[] codes;
  private final int[] rows;

  private ValueGrid(Column column, double[] numbers, int[] codes, int[] rows) {
    this.column = column;
    this.numbers = numbers;
    this.codes = codes;
    this.rows = rows;
  }

  /** Returns the values of each column that features are made of, in the file's order. */
  public static List<ValueGrid> of(LoadedData data) {
    return data.features().stream()
        .map(SelectedFeature::column)
        .distinct()
        .map(name -> of(data.table().column(name)))
        .toList();
  }

  static ValueGrid of(Column column) {
    return column instanceof NumberColumn numbers
        ? ofNumbers(numbers)
        : ofTexts((TextColumn) column);
  }

  private static ValueGrid ofNumbers(NumberColumn column) {
    double[] sorted = Quantiles.sorted(column);
    double[] distinct = DoubleStream.of(sorted).map(value -> value + 0.0).distinct().toArray();
    double[] values =
        distinct.length <= MOST_NUMBERS
            ? distinct
            : IntStream.range(0, MOST_NUMBERS)
                .mapToDouble(place -> Quantiles.at(sorted, (place + 0.5) / MOST_NUMBERS))
                .distinct()
                .toArray();
    int[] rows = new int[values.length];
    int nearest = 0;
    for (double value : sorted) {
      while (nearest + 1 < values.length
          && Math.abs(values[nearest + 1] - value) < Math.abs(values[nearest] - value)) {
        nearest++;
      }
      rows[nearest]++;
    }
    return new ValueGrid(column, values, new int[0], rows);
  }

  private static ValueGrid ofTexts(TextColumn column) {
    int[] counts = new int[column.dictionary().size()];
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        counts[column.code(row)]++;
      }
    }
    int[] codes =
        IntStream.range(0, counts.length)
            .filter(code -> counts[code] > 0)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer code) -> -counts[code])
                    .thenComparing(code -> column.dictionary().get(code)))
            .limit(MOST_TEXTS)
            .mapToInt(Integer::intValue)
            .toArray();
    return new ValueGrid(
        column, new double[0], codes, Arrays.stream(codes).map(code -> counts[code]).toArray());
  }

  /** Returns the column's name. */
  public String name() {
    return column.name();
  }

  /** Returns whether the values are numbers. */
  public boolean ofNumbers() {
    return column instanceof NumberColumn;
  }

  /** Returns how many values there are; 0 where the column has none. */
  public int size() {
    return rows.length;
  }

  /** Returns a value of a column of numbers. */
  public double number(int value) {
    return numbers[value];
  }

  /** Returns a value of a column of texts. */
  public String text(int value) {
    return ((TextColumn) column).dictionary().get(codes[value]);
  }

  /** Returns how many rows of the data have a value, or one that is nearer to it than to others. */
  public int rows(int value) {
    return rows[value];
  }

  /** Returns a column that has a value in every row. */
  Column filled(int value, int size) {
    if (column instanceof TextColumn texts) {
      int[] all = new int[size];
      Arrays.fill(all, codes[value]);
      return TextColumn.ofOwned(name(), all, texts.dictionary());
    }
    double number = numbers[value];
    return NumberColumn.computed(name(), size, row -> number);
  }

  /** Returns how many values all columns have. */
  static int sizes(List<ValueGrid> grids) {
    return grids.stream().mapToInt(ValueGrid::size).sum();
  }

  /** Returns the values in the order of the columns. */
  static List<Column> all(List<ValueGrid> grids, int rows) {
    List<Column> columns = new ArrayList<>();
    for (ValueGrid grid : grids) {
      for (int value = 0; value < grid.size(); value++) {
        columns.add(grid.filled(value, rows));
      }
    }
    return columns;
  }
}
