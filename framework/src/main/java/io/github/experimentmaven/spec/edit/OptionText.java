package io.github.experimentmaven.spec.edit;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Options as they stand in an experiment file, on one line: read again they are the same, also in
 * whether one is a whole number or 1.0.
 */
enum OptionText {
  /** Quotes stand where they are needed only. */
  YAML,
  /** All texts and keys have quotes, so that a file that is JSON stays that. */
  JSON;

  /** The powers of ten between which numbers are written without one. */
  private static final int SMALLEST = -5;

  private static final int LARGEST = 15;

  /** Returns the text, for example {@code 0.003}, {@code 1.0e-7} or {@code [64 relu, 32 relu]}. */
  String of(JsonNode value) {
    if (value.isArray()) {
      List<String> elements = new ArrayList<>();
      value.forEach(element -> elements.add(of(element)));
      return "[" + String.join(", ", elements) + "]";
    }
    if (value.isObject()) {
      List<String> entries = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        entries.add(entry(entry.getKey(), entry.getValue()));
      }
      return "{" + String.join(", ", entries) + "}";
    }
    if (value.isTextual()) {
      return text(value.asText());
    }
    return value.isDouble() ? decimal(value.asDouble()) : value.asText();
  }

  /** Returns an option and its value, for example {@code learning_rate: 0.003}. */
  String entry(String key, JsonNode value) {
    return entry(key, of(value));
  }

  /** Returns an option and the text of its value. */
  String entry(String key, String value) {
    return text(key) + ": " + value;
  }

  private String text(String text) {
    return this == JSON ? YamlText.quoted(text) : YamlText.text(text);
  }

  private static String decimal(double value) {
    // Double.toString hangs on the JVM.
    BigDecimal number = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    int power = number.precision() - number.scale() - 1;
    if (number.signum() != 0 && (power < SMALLEST || power > LARGEST)) {
      return withPoint(number.movePointLeft(power)) + "e" + power;
    }
    return withPoint(number);
  }

  private static String withPoint(BigDecimal number) {
    return number.setScale(Math.max(1, number.scale())).toPlainString();
  }
}
