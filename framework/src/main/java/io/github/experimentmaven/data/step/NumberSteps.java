package io.github.experimentmaven.data.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.onnx.OnnxColumn;
import io.github.experimentmaven.onnx.OnnxValue;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** What steps on numbers share. */
final class NumberSteps {

  private NumberSteps() {}

  static NumberColumn numbers(Column column) {
    if (column instanceof NumberColumn numbers) {
      return numbers;
    }
    throw new IllegalArgumentException(column + " holds texts, not numbers");
  }

  static List<NumberColumn> map(Column column, DoubleUnaryOperator function) {
    NumberColumn input = numbers(column);
    return List.of(
        NumberColumn.computed(
            input.name(), input.size(), row -> function.applyAsDouble(input.at(row))));
  }

  /** Writes a function of numbers. */
  static OnnxColumn mapOnnx(OnnxColumn column, UnaryOperator<OnnxValue> function) {
    if (column instanceof OnnxColumn.Numbers numbers) {
      return new OnnxColumn.Numbers(numbers.names(), function.apply(numbers.value()));
    }
    throw new IllegalArgumentException("the column holds texts, not numbers");
  }

  static ObjectNode state() {
    return JsonNodeFactory.instance.objectNode();
  }

  static double number(JsonNode state, String key) {
    JsonNode value = state.path(key);
    if (!value.isNumber()) {
      throw new IllegalArgumentException("the saved step has no number `" + key + "`: " + state);
    }
    return value.doubleValue();
  }
}
