package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxFunctions;
import io.github.experimentmaven.onnx.OnnxGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What steps on categories share. */
final class TextSteps {

  private TextSteps() {}

  static TextColumn texts(Column column) {
    if (column instanceof TextColumn texts) {
      return texts;
    }
    throw new IllegalArgumentException(column + " holds numbers, not texts");
  }

  /** Returns how many rows have each category, in alphabetical order. */
  static Map<String, Integer> counts(TextColumn column) {
    int[] counts = new int[column.dictionary().size()];
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        counts[column.code(row)]++;
      }
    }
    Map<String, Integer> byText = new TreeMap<>();
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0) {
        byText.put(column.dictionary().get(code), counts[code]);
      }
    }
    if (byText.isEmpty()) {
      throw StepException.of("has no value in the training rows: leave the column out");
    }
    return byText;
  }

  /** Returns a column that gives every category a number; the function is asked once for each. */
  static NumberColumn encode(String name, TextColumn column, ToDoubleFunction<String> number) {
    double[] numbers = new double[column.dictionary().size()];
    for (int code = 0; code < numbers.length; code++) {
      numbers[code] = number.applyAsDouble(column.dictionary().get(code));
    }
    return NumberColumn.computed(
        name, column.size(), row -> column.isMissing(row) ? Double.NaN : numbers[column.code(row)]);
  }

  static OnnxColumn.Texts texts(OnnxColumn column) {
    if (column instanceof OnnxColumn.Texts texts) {
      return texts;
    }
    throw new IllegalArgumentException("the column holds numbers, not texts");
  }

  /** Writes a column that gives every category a number. */
  static OnnxColumn encodeOnnx(
      OnnxColumn column, OnnxGraph graph, Map<String, Double> numbers, double otherwise) {
    OnnxColumn.Texts texts = texts(column);
    return new OnnxColumn.Numbers(
        texts.name(), OnnxFunctions.encode(graph, texts, numbers, otherwise));
  }

  static ArrayNode array(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  static ObjectNode object(Map<String, Double> numbers) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    numbers.forEach(object::put);
    return object;
  }

  static Map<String, Double> numbers(JsonNode object) {
    Map<String, Double> numbers = new TreeMap<>();
    object.properties().forEach(e -> numbers.put(e.getKey(), e.getValue().doubleValue()));
    return numbers;
  }
}
