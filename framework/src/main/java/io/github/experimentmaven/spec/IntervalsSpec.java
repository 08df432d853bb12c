package io.github.experimentmaven.spec;

/**
 * The section {@code intervals}.
 *
 * @param coverage the share of new rows that intervals are to hold, more than 0 and less than 1
 */
public record IntervalsSpec(double coverage) {

  /** The section's name. */
  public static final String SECTION = "intervals";

  /** Returns how many rows intervals are calibrated on at least: with fewer, none would hold. */
  public int leastRows() {
    int rows = 1;
    while (rank(rows) > rows) {
      rows++;
    }
    return rows;
  }

  /** Returns which of so many sorted errors is half the width of intervals, from 1. */
  private long rank(int rows) {
    return (long) Math.ceil(coverage * (rows + 1.0));
  }
}
