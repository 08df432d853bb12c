package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Orders rows by a column of numbers, ISO 8601 dates or ISO 8601 date-times. Date-times are all
 * with an offset from UTC or all without; a date alone is its first moment.
 */
final class TimeOrder {

  private static final int SHOWN = 10;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private TimeOrder() {}

  /** Returns the place of each row in time; equal numbers mean the same time. */
  static int[] of(Table table, String column) {
    Column times = table.column(column);
    if (times instanceof NumberColumn numbers) {
      double[] sorted = Arrays.stream(numbers.toArray()).sorted().distinct().toArray();
      int[] order = new int[table.rows()];
      Arrays.setAll(order, row -> Arrays.binarySearch(sorted, numbers.at(row)));
      return order;
    }
    return of(table, (TextColumn) times);
  }

  private static int[] of(Table table, TextColumn column) {
    List<Optional<Moment>> moments = column.dictionary().stream().map(TimeOrder::parse).toList();
    Kind kind =
        moments.stream().flatMap(Optional::stream).findFirst().map(Moment::kind).orElse(Kind.LOCAL);
    refuseOthers(table, column, moments, kind);
    Map<Moment, Integer> ranks = new TreeMap<>();
    moments.forEach(moment -> ranks.put(moment.orElseThrow(), 0));
    int rank = 0;
    for (Map.Entry<Moment, Integer> entry : ranks.entrySet()) {
      entry.setValue(rank++);
    }
    int[] order = new int[table.rows()];
    Arrays.setAll(order, row -> ranks.get(moments.get(column.code(row)).orElseThrow()));
    return order;
  }

  private static void refuseOthers(
      Table table, TextColumn column, List<Optional<Moment>> moments, Kind kind) {
    List<Problem> problems = new ArrayList<>();
    for (int row = 0; row < table.rows() && problems.size() < SHOWN; row++) {
      Optional<Moment> moment = moments.get(column.code(row));
      if (moment.isEmpty() || moment.get().kind() != kind) {
        problems.add(
            new Problem(
                new Location(table.name(), table.line(row), 1),
                column.name(),
                "\""
                    + column.at(row).orElse("")
                    + "\" is not "
                    + kind.description
                    + ", so the rows cannot be ordered in time: correct the cell, or list the text"
                    + " under data.missing"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private static Optional<Moment> parse(String text) {
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(new Moment(Kind.NUMBER, Double.parseDouble(text), Instant.EPOCH));
    }
    String iso = text.replace(' ', 'T');
    try {
      LocalDateTime time =
          iso.indexOf('T') < 0 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
      return Optional.of(new Moment(Kind.LOCAL, 0, time.toInstant(ZoneOffset.UTC)));
    } catch (DateTimeParseException notLocal) {
      return parseOffset(iso);
    }
  }

  private static Optional<Moment> parseOffset(String iso) {
    try {
      return Optional.of(new Moment(Kind.OFFSET, 0, OffsetDateTime.parse(iso).toInstant()));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private enum Kind {
    NUMBER("a number as the first row's"),
    LOCAL("an ISO 8601 date or date-time such as 2011-09-23"),
    OFFSET("an ISO 8601 date-time with an offset such as 2011-09-23T10:00:00Z");

    private final String description;

    Kind(String description) {
      this.description = description;
    }
  }

  private record Moment(Kind kind, double number, Instant instant) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
      int byNumber = Double.compare(number, other.number);
      return byNumber != 0 ? byNumber : instant.compareTo(other.instant);
    }
  }
}
