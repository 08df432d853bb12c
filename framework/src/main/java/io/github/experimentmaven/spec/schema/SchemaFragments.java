package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Fits the fragments of a vocabulary into the schema of the whole file. */
public final class SchemaFragments {

  /** The keyword by which a step's fragment names the option a bare value stands for. */
  public static final String ARGUMENT = "x-argument";

  /** The keyword by which a step's fragment says that a target may go through it. */
  public static final String INVERTIBLE = "x-invertible";

  /** The keyword by which a fragment says that it takes any option, as nothing is known of them. */
  public static final String OPEN = "x-open";

  /**
   * The keyword by which an option says that it is a model: its type and that type's options, of
   * which the fragment knows no more than the type.
   */
  public static final String MODEL = "x-model";

  private SchemaFragments() {}

  /** Returns whether a fragment takes any option. */
  public static boolean isOpen(JsonNode fragment) {
    return fragment.path(OPEN).asBoolean();
  }

  /** Returns a copy of a fragment whose references work below {@code #/$defs/definition}. */
  static ObjectNode embedded(ObjectNode fragment, String definition) {
    ObjectNode copy = fragment.deepCopy();
    rebase(copy, "#/$defs/" + definition);
    return copy;
  }

  /**
   * Returns a fragment that demands no key, because defaults or a grid may supply it. What must be
   * there is checked once they are merged.
   */
  static ObjectNode partial(ObjectNode fragment, String definition) {
    ObjectNode copy = embedded(fragment, definition);
    dropRequired(copy);
    return copy;
  }

  /** Accepts a bare value beside an object of options where the fragment names its argument. */
  static ObjectNode withArgument(ObjectNode options, String definition) {
    String argument = options.path(ARGUMENT).asText();
    if (argument.isEmpty()) {
      return options;
    }
    ObjectNode either = options.objectNode();
    either.set("description", options.get("description"));
    either.putObject("if").put("type", "object");
    either.set("then", options);
    rebase(options, "#/$defs/" + definition + "/then", "#/$defs/" + definition);
    either.set("else", options.at("/properties").get(argument));
    return either;
  }

  private static void rebase(JsonNode schema, String to) {
    rebase(schema, to, "#");
  }

  private static void rebase(JsonNode schema, String to, String from) {
    if (schema instanceof ObjectNode object && object.path("$ref").asText().startsWith(from)) {
      object.put("$ref", to + object.get("$ref").asText().substring(from.length()));
    }
    for (JsonNode child : schema) {
      rebase(child, to, from);
    }
  }

  private static void dropRequired(ObjectNode schema) {
    schema.remove("required");
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      dropRequiredIn(property.getValue());
    }
    dropRequiredIn(schema.path("then"));
    dropRequiredIn(schema.path("else"));
    if (schema.path("allOf") instanceof ArrayNode parts) {
      parts.forEach(SchemaFragments::dropRequiredIn);
    }
  }

  private static void dropRequiredIn(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      dropRequired(object);
    }
  }
}
