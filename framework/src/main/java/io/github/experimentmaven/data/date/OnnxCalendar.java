package io.github.experimentmaven.data.date;

import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;

/** Writes the arithmetic of the ISO calendar from the year 0 on, with whole numbers. */
public final class OnnxCalendar {

  private static final long[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** The days from the first of the year 0 to that of 1970. */
  private static final long DAYS_TO_1970 = 719_528;

  private static final long DAYS_OF_YEAR = 365;

  private OnnxCalendar() {}

  /** Returns 1 for a year of 366 days, 0 for others. */
  public static OnnxValue leap(OnnxGraph graph, OnnxValue year) {
    OnnxValue fourth = divides(graph, 4, year);
    OnnxValue hundredth = divides(graph, 100, year);
    OnnxValue fourHundredth = divides(graph, 400, year);
    OnnxValue leap =
        graph.apply("Or", graph.apply("And", fourth, graph.apply("Not", hundredth)), fourHundredth);
    return graph.apply(OnnxOperator.of("Cast").with("to", OnnxOperator.INTEGER), leap);
  }

  private static OnnxValue divides(OnnxGraph graph, long divisor, OnnxValue year) {
    return graph.apply(
        "Equal", graph.apply("Mod", year, graph.integers(divisor)), graph.integers(0));
  }

  /** Returns how many days a month from 1 to 12 has. */
  static OnnxValue daysOfMonth(OnnxGraph graph, OnnxValue year, OnnxValue month) {
    OnnxValue place = graph.apply("Sub", month, graph.integers(1));
    OnnxValue february =
        graph.apply(
            OnnxOperator.of("Cast").with("to", OnnxOperator.INTEGER),
            graph.apply("Equal", month, graph.integers(2)));
    return graph.apply(
        "Add",
        graph.apply("Gather", graph.integers(LENGTHS), place),
        graph.apply("Mul", february, leap(graph, year)));
  }

  /** Returns the day of the year, from 1. */
  public static OnnxValue dayOfYear(OnnxGraph graph, OnnxMoments moments) {
    long[] before = new long[LENGTHS.length];
    for (int month = 1; month < before.length; month++) {
      before[month] = before[month - 1] + LENGTHS[month - 1];
    }
    OnnxValue place = graph.apply("Sub", moments.month(), graph.integers(1));
    OnnxValue late =
        graph.apply(
            OnnxOperator.of("Cast").with("to", OnnxOperator.INTEGER),
            graph.apply("Greater", moments.month(), graph.integers(2)));
    OnnxValue leapDay = graph.apply("Mul", late, leap(graph, moments.year()));
    OnnxValue passed = graph.apply("Gather", graph.integers(before), place);
    return graph.apply("Add", graph.apply("Add", passed, leapDay), moments.day());
  }

  /** Returns the days since the first of 1970. */
  public static OnnxValue epochDay(OnnxGraph graph, OnnxMoments moments) {
    OnnxValue year = moments.year();
    OnnxValue days = graph.apply("Mul", year, graph.integers(DAYS_OF_YEAR));
    days = graph.apply("Add", days, begun(graph, year, 4));
    days = graph.apply("Sub", days, begun(graph, year, 100));
    days = graph.apply("Add", days, begun(graph, year, 400));
    OnnxValue first = graph.apply("Sub", days, graph.integers(DAYS_TO_1970 + 1));
    return graph.apply("Add", first, dayOfYear(graph, moments));
  }

  /** Returns how many years before a year are divisible. */
  private static OnnxValue begun(OnnxGraph graph, OnnxValue year, long divisor) {
    return graph.apply(
        "Div", graph.apply("Add", year, graph.integers(divisor - 1)), graph.integers(divisor));
  }

  /** Returns the day of the week: 0 is Monday. */
  public static OnnxValue dayOfWeek(OnnxGraph graph, OnnxMoments moments) {
    OnnxValue days = graph.apply("Add", epochDay(graph, moments), graph.integers(DAYS_TO_1970 + 5));
    return graph.apply("Mod", days, graph.integers(7));
  }
}
