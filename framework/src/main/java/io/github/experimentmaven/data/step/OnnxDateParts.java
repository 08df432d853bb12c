package io.github.experimentmaven.data.step;

import io.github.experimentmaven.data.date.OnnxCalendar;
import io.github.experimentmaven.data.date.OnnxMoments;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxFunctions;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** Writes what a date step makes of moments; those that come round are looked up in tables. */
final class OnnxDateParts {

  private static final double DAY_SECONDS = 86_400;

  private final OnnxGraph graph;
  private final String column;
  private final OnnxMoments moments;
  private final OnnxValue refused;
  private final List<String> names = new ArrayList<>();
  private final List<OnnxValue> values = new ArrayList<>();

  private OnnxDateParts(OnnxGraph graph, String column, OnnxMoments moments, OnnxValue refused) {
    this.graph = graph;
    this.column = column;
    this.moments = moments;
    this.refused = refused;
  }

  /** Creates the writer of the parts of a column's moments; a text that is none gives NaN. */
  static OnnxDateParts of(OnnxGraph graph, OnnxColumn.Texts texts, OnnxMoments moments) {
    OnnxValue invalid =
        graph.apply("Where", moments.valid(), graph.number(0), graph.number(Double.NaN));
    if (texts.missing().isEmpty()) {
      return new OnnxDateParts(graph, texts.name(), moments, invalid);
    }
    // A text that stands for no value may look like a date.
    OnnxValue absent = OnnxFunctions.encode(graph, texts, new TreeMap<>(), 0);
    return new OnnxDateParts(graph, texts.name(), moments, graph.apply("Add", invalid, absent));
  }

  void addNumber(DatePart part) {
    add(part.label(), doubles(value(part)));
  }

  void addCircle(DatePart part) {
    add(part.label() + "_sin", circle(part, StrictMath::sin));
    add(part.label() + "_cos", circle(part, StrictMath::cos));
  }

  void addCategory(DatePart part, int value) {
    add(
        part.label() + "=" + value,
        doubles(graph.apply("Equal", value(part), graph.integers(value))));
  }

  void addDaysSince(LocalDate origin) {
    OnnxValue days =
        graph.apply(
            "Sub", OnnxCalendar.epochDay(graph, moments), graph.integers(origin.toEpochDay()));
    OnnxValue seconds = scaledSum(moments.hour(), 60, moments.minute());
    seconds = scaledSum(seconds, 60, moments.second());
    seconds = scaledSum(days, (long) DAY_SECONDS, seconds);
    add("days", graph.apply("Div", doubles(seconds), graph.number(DAY_SECONDS)));
  }

  private OnnxValue scaledSum(OnnxValue value, long factor, OnnxValue summand) {
    return graph.apply("Add", graph.apply("Mul", value, graph.integers(factor)), summand);
  }

  OnnxColumn.Numbers columns() {
    return new OnnxColumn.Numbers(
        names,
        values.size() == 1
            ? values.get(0)
            : graph.apply(OnnxOperator.of("Concat").with("axis", 1), values));
  }

  private void add(String suffix, OnnxValue value) {
    names.add(column + ":" + suffix);
    values.add(graph.apply("Add", value, refused));
  }

  private OnnxValue doubles(OnnxValue value) {
    return graph.apply(OnnxOperator.of("Cast").with("to", OnnxOperator.DOUBLE), value);
  }

  private OnnxValue value(DatePart part) {
    return switch (part) {
      case YEAR -> moments.year();
      case MONTH -> moments.month();
      case DAY_OF_WEEK -> OnnxCalendar.dayOfWeek(graph, moments);
      case DAY_OF_YEAR -> OnnxCalendar.dayOfYear(graph, moments);
      case HOUR -> moments.hour();
    };
  }

  private OnnxValue circle(DatePart part, DoubleUnaryOperator function) {
    return switch (part) {
      case MONTH -> table(value(part), 1, 12, function);
      case DAY_OF_WEEK -> table(value(part), 0, 7, function);
      case HOUR -> table(value(part), 0, 24, function);
      case DAY_OF_YEAR ->
          graph.apply(
              "Where",
              graph.apply("Equal", OnnxCalendar.leap(graph, moments.year()), graph.integers(1)),
              table(value(part), 1, 366, function),
              table(graph.apply("Min", value(part), graph.integers(365)), 1, 365, function));
      case YEAR -> throw new IllegalArgumentException("a year does not come round");
    };
  }

  private OnnxValue table(OnnxValue value, int first, int round, DoubleUnaryOperator function) {
    double[] numbers = new double[round];
    for (int place = 0; place < round; place++) {
      numbers[place] = function.applyAsDouble(2 * Math.PI * (place / (double) round));
    }
    OnnxValue place = graph.apply("Sub", value, graph.integers(first));
    return graph.apply("Gather", graph.numbers(numbers), place);
  }
}
