package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.schema.SchemaFragments;
import java.util.Map;

/** Models that are options of others, whose own options a grid or a search may name too. */
final class InnerModels {

  private static final String PROPERTIES = "properties";

  private InnerModels() {}

  /**
   * Returns the options of a model with those of the models inside it, also of models inside these.
   *
   * @param schema the options of the model's type
   * @param model the model, which says of what types those inside are
   * @param optionsByType the schema of each model type's options
   */
  static JsonNode withOptions(
      JsonNode schema, JsonNode model, Map<String, JsonNode> optionsByType) {
    if (schema.path(PROPERTIES).valueStream().noneMatch(InnerModels::isModel)) {
      return schema;
    }
    JsonNode whole = schema.deepCopy();
    for (Map.Entry<String, JsonNode> option : whole.path(PROPERTIES).properties()) {
      JsonNode inner = model.path(option.getKey());
      JsonNode ofType = optionsByType.get(inner.path("type").asText());
      if (isModel(option.getValue()) && ofType != null) {
        ((ObjectNode) option.getValue())
            .withObject("/" + PROPERTIES)
            .setAll((ObjectNode) withOptions(ofType, inner, optionsByType).path(PROPERTIES));
      }
    }
    return whole;
  }

  private static boolean isModel(JsonNode option) {
    return option.path(SchemaFragments.MODEL).asBoolean();
  }
}
