package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.Map;

/** Fills in the default of every key that is absent; a default of null stands for absence. */
public final class SchemaDefaults {

  private SchemaDefaults() {}

  /**
   * Fills in defaults, also in mappings that are present below.
   *
   * @param values the mapping to fill in
   * @param schema its schema; references into {@code root} are followed
   * @param root the schema that holds the definitions
   */
  public static void fill(ObjectNode values, JsonNode schema, JsonNode root) {
    for (Map.Entry<String, JsonNode> property :
        target(schema, root).path("properties").properties()) {
      String key = property.getKey();
      JsonNode fallback = property.getValue().path("default");
      if (!values.has(key) && !fallback.isMissingNode() && !fallback.isNull()) {
        values.set(key, fallback.deepCopy());
      }
      if (values.get(key) instanceof ObjectNode below) {
        fill(below, property.getValue(), root);
      }
    }
  }

  private static JsonNode target(JsonNode schema, JsonNode root) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith("#/") ? Pointers.resolve(root, reference.substring(1)) : schema;
  }
}
