package io.github.experimentmaven.data.date;

/** How much of a moment a text says, from least to most. */
public enum Precision {
  /** A year alone. */
  YEAR("year"),
  /** A month of a year. */
  MONTH("month"),
  /** A day. */
  DAY("day"),
  /** A time of a day. */
  TIME("hour");

  private final String finest;

  Precision(String finest) {
    this.finest = finest;
  }

  /** Returns the name of the finest unit that is said. */
  public String finest() {
    return finest;
  }
}
