package io.github.experimentmaven.spec.option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Schemas of objects that have options. */
public final class Schemas {

  private Schemas() {}

  /**
   * Returns the schema of what a file names: an object with these options and no word on others.
   */
  public static ObjectNode object(List<Option<?>> options) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.setAll(withoutType(options, schema.putObject("properties")));
    return schema;
  }

  /** Returns the schema of an object inside a value: these options and no others. */
  public static ObjectNode closedObject(List<Option<?>> options) {
    return object(options).put("additionalProperties", false);
  }

  /**
   * Checks that an object inside a value has no other keys than its options.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException naming the first other key
   */
  public static void requireOnly(List<Option<?>> options, Value value) {
    requireOnly(options.stream().map(Option::key).toList(), "this object", value);
  }

  /**
   * Checks that an object has no other keys than the allowed ones.
   *
   * @param owner what the keys belong to, for the message
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException naming the first other key
   */
  public static void requireOnly(List<String> allowed, String owner, Value value) {
    for (Map.Entry<String, JsonNode> entry : value.node().properties()) {
      String key = entry.getKey();
      if (!allowed.contains(key)) {
        throw new Value(value.options(), value.path() + "/" + key, entry.getValue())
            .refused(
                "'"
                    + key
                    + "' is no option of "
                    + owner
                    + ", which has "
                    + String.join(", ", allowed)
                    + DidYouMean.hint(key, allowed));
      }
    }
  }

  static ObjectNode withoutType(List<Option<?>> options, ObjectNode properties) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.set("properties", properties);
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (Option<?> option : options) {
      properties.set(option.key(), option.schema());
      if (option.required()) {
        required.add(option.key());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }
}
