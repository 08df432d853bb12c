package io.github.experimentmaven.result.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.math.BigDecimal;

/** The value of an option as text: as it may stand in an experiment file, the same on every JVM. */
public final class OptionValueText {

  private OptionValueText() {}

  /** Returns the text, for example {@code 0.003} or {@code [64 relu, 32 relu]}. */
  public static String of(JsonNode value) {
    return value.isTextual() ? value.asText() : YamlText.flow(stable(value));
  }

  /** JVMs differ in how they write some doubles. */
  private static JsonNode stable(JsonNode value) {
    if (value.isDouble()) {
      return DecimalNode.valueOf(new BigDecimal(Numbers.shortest(value.asDouble())));
    }
    JsonNode copy = value.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.properties().forEach(entry -> entry.setValue(stable(entry.getValue())));
    } else if (copy instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, stable(array.get(i)));
      }
    }
    return copy;
  }
}
