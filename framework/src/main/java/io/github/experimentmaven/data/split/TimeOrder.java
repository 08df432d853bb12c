package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.date.DatePattern;
import io.github.experimentmaven.data.date.KnownPatterns;
import io.github.experimentmaven.data.date.Moment;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Orders rows by a column of numbers, of ISO 8601 years, months, dates or date-times, or of dates
 * as a pattern says. Date-times are all with an offset from UTC or all without; a date alone is its
 * first moment.
 */
final class TimeOrder {

  private static final int SHOWN = 10;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private final Table table;
  private final TextColumn column;
  private final Arrangement.Timed timed;
  private final DatePattern pattern;

  private TimeOrder(Table table, TextColumn column, Arrangement.Timed timed) {
    this.table = table;
    this.column = column;
    this.timed = timed;
    this.pattern = DatePattern.of(timed.format());
  }

  /** Returns the place of each row in time; equal numbers mean the same time. */
  static int[] of(Table table, Arrangement.Timed timed) {
    Column times = table.column(timed.column());
    if (times instanceof NumberColumn numbers) {
      double[] sorted = Arrays.stream(numbers.toArray()).sorted().distinct().toArray();
      int[] order = new int[table.rows()];
      Arrays.setAll(order, row -> Arrays.binarySearch(sorted, numbers.at(row)));
      return order;
    }
    return new TimeOrder(table, (TextColumn) times, timed).places();
  }

  private int[] places() {
    List<Optional<Place>> read = column.dictionary().stream().map(this::place).toList();
    Kind kind =
        read.stream().flatMap(Optional::stream).findFirst().map(Place::kind).orElse(Kind.LOCAL);
    refuseOthers(read, kind);
    Map<Place, Integer> ranks = new TreeMap<>();
    read.stream().flatMap(Optional::stream).forEach(place -> ranks.put(place, 0));
    int rank = 0;
    for (Map.Entry<Place, Integer> entry : ranks.entrySet()) {
      entry.setValue(rank++);
    }
    int[] order = new int[table.rows()];
    Arrays.setAll(order, row -> ranks.get(read.get(column.code(row)).orElseThrow()));
    return order;
  }

  private Optional<Place> place(String text) {
    return timed.format().isEmpty() && NUMBER.matcher(text).matches()
        ? Optional.of(new Place(Kind.NUMBER, Double.parseDouble(text), Instant.EPOCH))
        : pattern.read(text).map(TimeOrder::place);
  }

  private static Place place(Moment moment) {
    return new Place(moment.offset().isPresent() ? Kind.OFFSET : Kind.LOCAL, 0, moment.instant());
  }

  private void refuseOthers(List<Optional<Place>> read, Kind kind) {
    List<Problem> problems = new ArrayList<>();
    for (int row = 0; row < table.rows() && problems.size() < SHOWN; row++) {
      Optional<Place> place = read.get(column.code(row));
      if (place.isEmpty() || place.get().kind() != kind) {
        problems.add(
            new Problem(
                table.place(row, column.name()),
                column.name(),
                "\""
                    + column.at(row).orElse("")
                    + "\" is not "
                    + expected(kind, isMoment(place))
                    + ", so the rows cannot be ordered in time: "
                    + advice(column.at(row).orElse(""), place.isPresent())
                    + "correct the cell, or list the text under data.missing"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private static boolean isMoment(Optional<Place> place) {
    return place.filter(known -> known.kind() != Kind.NUMBER).isPresent();
  }

  private String expected(Kind kind, boolean isMoment) {
    if (kind == Kind.NUMBER) {
      return "a number as the first row's";
    }
    if (isMoment) {
      return kind == Kind.OFFSET
          ? "a time with an offset from UTC as the first row's"
          : "a time without an offset from UTC as the first row's";
    }
    return timed.format().isPresent()
        ? "a date as " + pattern.words() + ", such as " + pattern.example()
        : "an ISO 8601 date or date-time such as 2011-09-23";
  }

  private String advice(String text, boolean read) {
    Optional<DatePattern> nearest =
        read ? Optional.empty() : KnownPatterns.nearest(text, column.dictionary());
    return nearest
        .map(
            found ->
                found.equals(DatePattern.iso())
                    ? "leave split.time.format out, which reads ISO 8601, "
                    : "write `time: {column: %s, format: \"%s\"}` if all are such, "
                        .formatted(timed.column(), found.words()))
        .orElse("");
  }

  private enum Kind {
    NUMBER,
    LOCAL,
    OFFSET
  }

  private record Place(Kind kind, double number, Instant instant) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byNumber = Double.compare(number, other.number);
      return byNumber != 0 ? byNumber : instant.compareTo(other.instant);
    }
  }
}
