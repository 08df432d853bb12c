package io.github.experimentmaven.model.onnx;

import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tribuo.ImmutableFeatureMap;

/** The rows of a graph after their preprocessing, as models take them. */
final class OnnxRows {

  private final OnnxGraph graph;
  private final OnnxValue all;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<List<Integer>, OnnxValue> chosen = new HashMap<>();
  private final Map<OnnxValue, OnnxValue> rounded = new HashMap<>();
  private OnnxValue refused;

  OnnxRows(OnnxGraph graph, List<OnnxColumn.Numbers> columns) {
    this.graph = graph;
    for (OnnxColumn.Numbers block : columns) {
      block.names().forEach(name -> places.put(name, places.size()));
    }
    all =
        columns.size() == 1
            ? columns.get(0).value()
            : graph.apply(
                OnnxOperator.of("Concat").with("axis", 1),
                columns.stream().map(OnnxColumn.Numbers::value).toList());
    refused = zeroOrNotANumber(all);
  }

  OnnxGraph graph() {
    return graph;
  }

  /** Returns a model's features in the order of their ids, {@code [batch, features]}, doubles. */
  OnnxValue doubles(ImmutableFeatureMap features) {
    List<Integer> ids =
        IntStream.range(0, features.size())
            .mapToObj(id -> places.get(features.get(id).getName()))
            .toList();
    return chosen.computeIfAbsent(ids, this::choose);
  }

  private OnnxValue choose(List<Integer> ids) {
    if (ids.equals(IntStream.range(0, places.size()).boxed().toList())) {
      return all;
    }
    return graph.apply(
        OnnxOperator.of("Gather").with("axis", 1),
        all,
        graph.integers(ids.stream().mapToLong(Integer::longValue).toArray()));
  }

  /** Returns the features as a model that computes in single precision takes them, floats. */
  OnnxValue floats(ImmutableFeatureMap features) {
    return rounded.computeIfAbsent(doubles(features), this::round);
  }

  private OnnxValue round(OnnxValue doubles) {
    OnnxValue floats = cast(doubles, OnnxOperator.FLOAT);
    refused = graph.apply("Add", refused, zeroOrNotANumber(cast(floats, OnnxOperator.DOUBLE)));
    return floats;
  }

  /** Returns numbers of another type. */
  OnnxValue cast(OnnxValue value, long type) {
    return graph.apply(OnnxOperator.of("Cast").with("to", type), value);
  }

  /**
   * Returns 0 for a row, and NaN for one that the framework refuses, as a value is missing or
   * infinite, {@code [batch, 1]}: models would give a number for some of these.
   */
  OnnxValue refused() {
    return refused;
  }

  private OnnxValue zeroOrNotANumber(OnnxValue rows) {
    return graph.apply("ReduceSum", graph.apply("Mul", rows, graph.number(0)), graph.integers(1));
  }
}
