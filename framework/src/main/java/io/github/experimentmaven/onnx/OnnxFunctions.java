package io.github.experimentmaven.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Functions that ONNX has no operator for, made of those it has. */
public final class OnnxFunctions {

  private OnnxFunctions() {}

  /**
   * Returns the natural logarithm of 1 + x, also for a small x, whose digits 1 + x would lose: with
   * u = 1 + x rounded it is {@code log(u) x / (u - 1)} (Hewlett-Packard's HP-15C Advanced Functions
   * Handbook, 1982).
   */
  public static OnnxValue log1p(OnnxGraph graph, OnnxValue x) {
    OnnxValue one = graph.number(1);
    OnnxValue sum = graph.apply("Add", x, one);
    OnnxValue lost = graph.apply("Equal", sum, one);
    OnnxValue difference = graph.apply("Sub", sum, one);
    OnnxValue divisor = graph.apply("Where", lost, one, difference);
    OnnxValue quotient =
        graph.apply("Div", graph.apply("Mul", graph.apply("Log", sum), x), divisor);
    return graph.apply("Where", lost, x, quotient);
  }

  /** Returns {@code e^x - 1}, also for a small x, by the same device as {@link #log1p}. */
  public static OnnxValue expm1(OnnxGraph graph, OnnxValue x) {
    OnnxValue one = graph.number(1);
    OnnxValue power = graph.apply("Exp", x);
    OnnxValue difference = graph.apply("Sub", power, one);
    OnnxValue lost = graph.apply("Equal", power, one);
    // Far from 0 nothing is lost, and the logarithm is infinite where the power is 0.
    OnnxValue small = graph.apply("Less", graph.apply("Abs", x), one);
    OnnxValue divisor = graph.apply("Where", lost, one, graph.apply("Log", power));
    OnnxValue quotient = graph.apply("Div", graph.apply("Mul", difference, x), divisor);
    OnnxValue near = graph.apply("Where", lost, x, quotient);
    return graph.apply("Where", small, near, difference);
  }

  /**
   * Returns a number for each text, {@code [batch, 1]}, and NaN for a missing one.
   *
   * @param numbers the number of each text
   * @param otherwise the number of all other texts
   */
  public static OnnxValue encode(
      OnnxGraph graph, OnnxColumn.Texts texts, Map<String, Double> numbers, double otherwise) {
    Map<String, Double> all = new TreeMap<>(numbers);
    texts.missing().forEach(text -> all.put(text, Double.NaN));
    List<Double> values = new ArrayList<>(all.values());
    values.add(otherwise);
    return graph.apply(
        "Gather",
        graph.numbers(values.stream().mapToDouble(Double::doubleValue).toArray()),
        places(graph, texts.value(), List.copyOf(all.keySet())));
  }

  /** Returns the place of each text in a list, {@code [batch, 1]}; its length for all others. */
  public static OnnxValue places(OnnxGraph graph, OnnxValue texts, List<String> list) {
    if (list.isEmpty()) {
      // An encoder needs a text: this one is at the place of all others.
      return graph.apply(labels(List.of(""), new long[1], 0), texts);
    }
    long[] places = new long[list.size()];
    for (int place = 0; place < places.length; place++) {
      places[place] = place;
    }
    return graph.apply(labels(list, places, places.length), texts);
  }

  private static OnnxOperator labels(List<String> texts, long[] places, long otherwise) {
    return OnnxOperator.ml("LabelEncoder")
        .with("keys_strings", texts)
        .with("values_int64s", places)
        .with("default_int64", otherwise);
  }
}
