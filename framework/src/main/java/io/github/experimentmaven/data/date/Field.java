package io.github.experimentmaven.data.date;

import java.util.Optional;

/** What a part of a date pattern stands for. */
enum Field {
  YEAR("year", "yyyy"),
  MONTH("month", "MM"),
  DAY("day of the month", "dd"),
  WEEKDAY("day of the week", "EEE"),
  HOUR("hour", "HH"),
  CLOCK_HOUR("hour of half a day", "h"),
  HALF_DAY("half of the day", "a"),
  MINUTE("minute", "mm"),
  SECOND("second", "ss"),
  NANO("fraction of a second", "SSS"),
  OFFSET("offset from UTC", "XXX");

  private final String words;
  private final String letters;

  Field(String words, String letters) {
    this.words = words;
    this.letters = letters;
  }

  String words() {
    return words;
  }

  String letters() {
    return letters;
  }

  /** Returns the field without which this one says nothing. */
  Optional<Field> needs() {
    return switch (this) {
      case YEAR, HALF_DAY -> Optional.empty();
      case MONTH -> Optional.of(YEAR);
      case DAY -> Optional.of(MONTH);
      case WEEKDAY, HOUR, OFFSET -> Optional.of(DAY);
      case CLOCK_HOUR -> Optional.of(HALF_DAY);
      case MINUTE -> Optional.of(HOUR);
      case SECOND -> Optional.of(MINUTE);
      case NANO -> Optional.of(SECOND);
    };
  }
}
