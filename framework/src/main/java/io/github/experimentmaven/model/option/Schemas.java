package io.github.experimentmaven.model.option;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Schemas of objects that have options. */
public final class Schemas {

  private Schemas() {}

  /** Returns the schema of a model type: an object with these options and no word on others. */
  public static ObjectNode object(List<Option<?>> options) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.setAll(withoutType(options, schema.putObject("properties")));
    return schema;
  }

  /** Returns the schema of an object inside a value: these options and no others. */
  public static ObjectNode closedObject(List<Option<?>> options) {
    return object(options).put("additionalProperties", false);
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
