package io.github.experimentmaven.data.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A text on the way to a moment: how far it is read, and what was found. */
final class Reading {

  private static final int HALF = 12;

  private final String text;
  private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
  private int position;

  Reading(String text) {
    this.text = text;
  }

  /** Returns the character to read next, or 0 at the end. */
  char next() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  void skip() {
    position++;
  }

  boolean isAtEnd() {
    return position == text.length();
  }

  /** Reads a text in whatever case, if it comes next. */
  boolean accept(String expected) {
    boolean fits = text.regionMatches(true, position, expected, 0, expected.length());
    position += fits ? expected.length() : 0;
    return fits;
  }

  /** Reads ASCII digits; returns how many there were. */
  int digits(int most) {
    int start = position;
    while (position - start < most && next() >= '0' && next() <= '9') {
      position++;
    }
    return position - start;
  }

  /** Returns the number that the last characters read are. */
  int last(int characters) {
    return Integer.parseInt(text, position - characters, position, 10);
  }

  void set(Field field, int value) {
    fields.put(field, value);
  }

  /** Reads tokens that need not be there: all of them or none. */
  void attempt(Iterable<Token> tokens) {
    int start = position;
    Map<Field, Integer> known = new EnumMap<>(fields);
    for (Token token : tokens) {
      if (!token.read(this)) {
        position = start;
        fields.clear();
        fields.putAll(known);
        return;
      }
    }
  }

  /** Returns the moment that was found; empty where there is no such day or time. */
  Optional<Moment> moment() {
    if (!fields.containsKey(Field.YEAR)) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(
              fields.get(Field.YEAR),
              fields.getOrDefault(Field.MONTH, 1),
              fields.getOrDefault(Field.DAY, 1));
      LocalTime time =
          LocalTime.of(
              hour(),
              fields.getOrDefault(Field.MINUTE, 0),
              fields.getOrDefault(Field.SECOND, 0),
              fields.getOrDefault(Field.NANO, 0));
      Integer weekday = fields.get(Field.WEEKDAY);
      return weekday != null && weekday != date.getDayOfWeek().getValue()
          ? Optional.empty()
          : Optional.of(new Moment(LocalDateTime.of(date, time), offset(), precision()));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  private int hour() {
    Integer clock = fields.get(Field.CLOCK_HOUR);
    if (clock == null) {
      return fields.getOrDefault(Field.HOUR, 0);
    }
    if (clock < 1 || clock > HALF) {
      throw new DateTimeException("no hour of half a day");
    }
    return clock % HALF + HALF * fields.getOrDefault(Field.HALF_DAY, 0);
  }

  private Optional<ZoneOffset> offset() {
    return Optional.ofNullable(fields.get(Field.OFFSET)).map(ZoneOffset::ofTotalSeconds);
  }

  private Precision precision() {
    if (fields.containsKey(Field.HOUR) || fields.containsKey(Field.CLOCK_HOUR)) {
      return Precision.TIME;
    }
    if (fields.containsKey(Field.DAY)) {
      return Precision.DAY;
    }
    return fields.containsKey(Field.MONTH) ? Precision.MONTH : Precision.YEAR;
  }
}
