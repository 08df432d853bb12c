package io.github.experimentmaven.data.prepare;

import io.github.experimentmaven.data.format.NumberText;
import io.github.experimentmaven.data.range.SeenColumn;
import io.github.experimentmaven.data.range.SeenValues;
import io.github.experimentmaven.data.step.ValueKind;
import io.github.experimentmaven.onnx.NoOnnxFormException;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxGraph;
import io.github.experimentmaven.onnx.OnnxOperator;
import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fitted feature as part of a graph: its column is an input, and its steps are operators.
 *
 * @param feature the feature
 */
record OnnxFeature(FittedFeature feature) {

  /**
   * Writes the feature.
   *
   * @return the columns that models take
   * @throws NoOnnxFormException if a step has no such form
   */
  List<OnnxColumn.Numbers> write(OnnxGraph graph) {
    List<OnnxColumn> columns = List.of(input(graph));
    for (FittedFeature.Stage stage : feature.stages()) {
      List<OnnxColumn> single = columns.stream().flatMap(each -> singles(each, graph)).toList();
      List<OnnxColumn> next = new ArrayList<>();
      for (int i = 0; i < single.size(); i++) {
        next.add(apply(stage, i, single.get(i), graph));
      }
      columns = next;
    }
    return columns.stream().map(OnnxColumn.Numbers.class::cast).toList();
  }

  private OnnxColumn input(OnnxGraph graph) {
    String column = feature.column();
    return feature.kind() == ValueKind.TEXT
        ? new OnnxColumn.Texts(
            column, graph.textInput(column, description()), feature.cells().missing())
        : new OnnxColumn.Numbers(column, graph.numberInput(column, description()));
  }

  private OnnxColumn apply(
      FittedFeature.Stage stage, int number, OnnxColumn input, OnnxGraph graph) {
    try {
      return stage.steps().get(number).writeOnnx(input, graph);
    } catch (NoOnnxFormException e) {
      throw new NoOnnxFormException(
          "the step `%s` of the column '%s' cannot be written in ONNX, %s"
              .formatted(stage.type(), feature.column(), e.getMessage()));
    }
  }

  private static Stream<OnnxColumn> singles(OnnxColumn column, OnnxGraph graph) {
    if (!(column instanceof OnnxColumn.Numbers numbers) || numbers.names().size() == 1) {
      return Stream.of(column);
    }
    return IntStream.range(0, numbers.names().size())
        .mapToObj(
            i ->
                new OnnxColumn.Numbers(
                    numbers.names().get(i),
                    graph.apply(
                        OnnxOperator.of("Gather").with("axis", 1),
                        numbers.value(),
                        graph.integers(i))));
  }

  private String description() {
    return Stream.of(
            Optional.of(feature.kind() == ValueKind.TEXT ? "text" : "number"),
            feature.seen().map(SeenColumn::values).flatMap(OnnxFeature::range),
            Optional.of(missing()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static Optional<String> range(SeenValues values) {
    if (values instanceof SeenValues.Numbers numbers) {
      return Optional.of(
          "%s to %s in the training rows"
              .formatted(NumberText.of(numbers.min()), NumberText.of(numbers.max())));
    }
    if (values instanceof SeenValues.Dates dates) {
      return Optional.of(
          "a date as %s, %s to %s in the training rows"
              .formatted(dates.format().orElse("ISO 8601"), dates.earliest(), dates.latest()));
    }
    if (values instanceof SeenValues.Texts texts) {
      return Optional.of(categories(texts.texts().size()));
    }
    if (values instanceof SeenValues.ManyTexts many) {
      return Optional.of(categories(many.distinct()));
    }
    return Optional.empty();
  }

  private static String categories(int number) {
    return Count.of(number, "category", "categories") + " in the training rows";
  }

  private String missing() {
    String absent =
        feature.kind() == ValueKind.NUMBER
            ? "NaN"
            : feature.cells().missing().stream()
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(" or "));
    if (absent.isEmpty()) {
      return "no value is missing";
    }
    return feature.mayMiss()
        ? absent + " where missing, which a step fills"
        : absent + " where missing, whose prediction is NaN";
  }
}
