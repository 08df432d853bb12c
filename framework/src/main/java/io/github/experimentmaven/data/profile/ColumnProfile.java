package io.github.experimentmaven.data.profile;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is in one column.
 *
 * @param name the column's name
 * @param target whether it is predicted
 * @param missing in how many rows of the file it lacked a value, rows that were dropped included
 * @param count how many of the rows used have a value
 * @param distinct how many different values these are
 * @param numbers the distribution; empty for a column of texts
 * @param histogram how the numbers lie between their smallest and largest; no bars for a column of
 *     texts or without values
 * @param frequentTexts the most frequent texts, the most frequent first; empty for numbers
 */
public record ColumnProfile(
    String name,
    boolean target,
    int missing,
    int count,
    int distinct,
    Optional<NumberSummary> numbers,
    Histogram histogram,
    List<TextCount> frequentTexts) {

  private static final int FREQUENT = 10;

  /** Copies the list. */
  public ColumnProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(numbers, "numbers");
    Objects.requireNonNull(histogram, "histogram");
    frequentTexts = List.copyOf(frequentTexts);
  }

  /**
   * A text and the number of rows that have it.
   *
   * @param text the text
   * @param rows the number of rows
   */
  public record TextCount(String text, int rows) {}

  static ColumnProfile of(Column column, LoadedData data) {
    return column instanceof NumberColumn numbers
        ? ofNumbers(numbers, data)
        : ofTexts((TextColumn) column, data);
  }

  private static ColumnProfile ofNumbers(NumberColumn column, LoadedData data) {
    double[] sorted = Quantiles.sorted(column);
    int distinct = sorted.length == 0 ? 0 : 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    return new ColumnProfile(
        column.name(),
        data.targets().contains(column.name()),
        data.missing().getOrDefault(column.name(), 0),
        sorted.length,
        distinct,
        Optional.of(NumberSummary.of(sorted)),
        Histogram.of(sorted),
        List.of());
  }

  private static ColumnProfile ofTexts(TextColumn column, LoadedData data) {
    int[] rows = new int[column.dictionary().size()];
    int count = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        rows[column.code(row)]++;
        count++;
      }
    }
    List<TextCount> texts = new ArrayList<>();
    for (int code = 0; code < rows.length; code++) {
      if (rows[code] > 0) {
        texts.add(new TextCount(column.dictionary().get(code), rows[code]));
      }
    }
    texts.sort(Comparator.comparing((TextCount t) -> -t.rows()).thenComparing(TextCount::text));
    return new ColumnProfile(
        column.name(),
        data.targets().contains(column.name()),
        data.missing().getOrDefault(column.name(), 0),
        count,
        texts.size(),
        Optional.empty(),
        Histogram.NONE,
        texts.subList(0, Math.min(FREQUENT, texts.size())));
  }
}
