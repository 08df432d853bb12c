package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.date.DatePattern;
import io.github.experimentmaven.data.date.Moment;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.range.SeenValues;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what training rows hold of a column. */
final class SeenRows {

  /** Of more a saved model would be a list of texts, and most likely of names. */
  static final int MOST_TEXTS = 10_000;

  private SeenRows() {}

  /**
   * Returns what a column holds.
   *
   * @param column the training rows
   * @param dates how its texts write dates, where a step reads them as such
   */
  static SeenColumn of(Column column, Optional<DateFormat> dates) {
    return new SeenColumn(
        column.name(),
        column.size(),
        column.missing(),
        column instanceof NumberColumn numbers ? numbers(numbers) : texts(column, dates));
  }

  private static SeenValues numbers(NumberColumn column) {
    double min = column.min();
    double max = column.max();
    return min <= max ? new SeenValues.Numbers(min, max) : new SeenValues.None();
  }

  private static SeenValues texts(Column column, Optional<DateFormat> dates) {
    TextColumn texts = (TextColumn) column;
    boolean[] used = new boolean[texts.dictionary().size()];
    for (int row = 0; row < texts.size(); row++) {
      if (!texts.isMissing(row)) {
        used[texts.code(row)] = true;
      }
    }
    SortedSet<String> sorted = new TreeSet<>();
    for (int code = 0; code < used.length; code++) {
      if (used[code]) {
        sorted.add(texts.dictionary().get(code));
      }
    }
    if (sorted.isEmpty()) {
      return new SeenValues.None();
    }
    if (dates.isPresent()) {
      return dates(sorted, dates.get());
    }
    return sorted.size() > MOST_TEXTS
        ? new SeenValues.ManyTexts(sorted.size())
        : new SeenValues.Texts(sorted.stream().toList());
  }

  private static SeenValues dates(SortedSet<String> texts, DateFormat format) {
    String earliest = texts.first();
    String latest = earliest;
    for (String text : texts) {
      if (format.instant(text).isBefore(format.instant(earliest))) {
        earliest = text;
      }
      if (format.instant(text).isAfter(format.instant(latest))) {
        latest = text;
      }
    }
    return new SeenValues.Dates(format.pattern(), earliest, latest);
  }

  /**
   * How dates are written.
   *
   * @param pattern the pattern; ISO 8601 where absent
   * @param reader reads it
   */
  record DateFormat(Optional<String> pattern, DatePattern reader) {

    static DateFormat of(Optional<String> pattern) {
      return new DateFormat(pattern, DatePattern.of(pattern));
    }

    /**
     * Returns the moment that a text says.
     *
     * @throws IllegalArgumentException if it says none
     */
    Instant instant(String text) {
      return reader
          .read(text)
          .map(Moment::instant)
          .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no date"));
    }
  }
}
