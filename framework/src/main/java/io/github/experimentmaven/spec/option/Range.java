package io.github.experimentmaven.spec.option;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The numbers an option may have.
 *
 * @param low the lower bound
 * @param lowIncluded whether the lower bound itself is allowed
 * @param high the upper bound
 * @param highIncluded whether the upper bound itself is allowed
 */
public record Range(double low, boolean lowIncluded, double high, boolean highIncluded) {

  /** All finite numbers. */
  public static final Range ANY =
      new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

  /** Numbers greater than 0. */
  public static final Range POSITIVE = new Range(0, false, Double.POSITIVE_INFINITY, false);

  /** Numbers of at least 0. */
  public static final Range NOT_NEGATIVE = atLeast(0);

  /** Numbers from 0 up to, but not including, 1. */
  public static final Range FRACTION = new Range(0, true, 1, false);

  /** Numbers from 0 up to and including 1. */
  public static final Range UNIT = new Range(0, true, 1, true);

  /** Numbers between 0 and 1, without the two. */
  public static final Range INSIDE_UNIT = new Range(0, false, 1, false);

  /** Numbers greater than 0, up to and including 1. */
  public static final Range SHARE = new Range(0, false, 1, true);

  /** Returns the numbers of at least a minimum. */
  public static Range atLeast(double minimum) {
    return new Range(minimum, true, Double.POSITIVE_INFINITY, false);
  }

  /** Returns the whole numbers of the range that a program counts with: those of 32 bits. */
  Range whole() {
    boolean above = high > Integer.MAX_VALUE;
    boolean below = low < Integer.MIN_VALUE;
    return new Range(
        below ? Integer.MIN_VALUE : low,
        below || lowIncluded,
        above ? Integer.MAX_VALUE : high,
        above || highIncluded);
  }

  /** Returns whether a number is in the range. */
  boolean contains(double value) {
    return (value > low || (lowIncluded && value == low))
        && (value < high || (highIncluded && value == high));
  }

  /** Adds the bounds to a schema. */
  public void writeTo(ObjectNode schema) {
    if (Double.isFinite(low)) {
      put(schema, lowIncluded ? "minimum" : "exclusiveMinimum", low);
    }
    if (Double.isFinite(high)) {
      put(schema, highIncluded ? "maximum" : "exclusiveMaximum", high);
    }
  }

  private static void put(ObjectNode schema, String keyword, double bound) {
    if (bound == Math.rint(bound)) {
      schema.put(keyword, (long) bound);
    } else {
      schema.put(keyword, bound);
    }
  }

  /** Returns the bounds in words, to follow "a number"; empty if there are none. */
  String describe() {
    boolean bounded = Double.isFinite(high);
    if (!Double.isFinite(low) && !bounded) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    if (Double.isFinite(low)) {
      words.append(lowIncluded ? " of at least " : " greater than ").append(text(low));
    }
    if (bounded) {
      words.append(words.length() == 0 ? "" : " and");
      words.append(highIncluded ? " at most " : " less than ").append(text(high));
    }
    return words.toString();
  }

  private static String text(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
