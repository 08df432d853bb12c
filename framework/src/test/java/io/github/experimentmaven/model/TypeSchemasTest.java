package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeSchemasTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<ModelType> types() {
    return ModelSpecs.types().all().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aTypesSchemaIsAValidSchema(ModelType type) {
    Schema meta =
        REGISTRY.getSchema(
            com.networknt.schema.SchemaLocation.of(Dialects.getDraft202012().getId()));

    assertThat(meta.validate(type.schema())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyOptionHasADescriptionAndEitherADefaultOrIsRequired(ModelType type) {
    List<String> bad = new ArrayList<>();
    inspect(type.schema(), type.name(), bad);

    assertThat(bad).isEmpty();
    assertThat(type.description()).matches("[A-Z].*\\.");
  }

  @ParameterizedTest
  @MethodSource("types")
  void defaultsAndExamplesFollowTheSchemaOfTheirOption(ModelType type) {
    for (var option : type.schema().get("properties").properties()) {
      Schema schema = REGISTRY.getSchema(option.getValue());
      if (option.getValue().has("default")) {
        assertThat(schema.validate(option.getValue().get("default"))).as(option.getKey()).isEmpty();
      }
      for (JsonNode example : option.getValue().path("examples")) {
        assertThat(schema.validate(example)).as(option.getKey()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSchemaLeavesOtherKeysToTheReader(ModelType type) {
    assertThat(type.schema().has("additionalProperties")).isFalse();
    assertThat(type.schema().get("properties").has("type")).isFalse();
  }

  @Test
  void aChangedCopyOfASchemaDoesNotChangeTheType() {
    ModelType type = ModelSpecs.types().find("random_forest").orElseThrow();

    ((ObjectNode) type.schema().get("properties")).removeAll();

    assertThat(type.schema().get("properties")).isNotEmpty();
  }

  private static void inspect(JsonNode schema, String path, List<String> bad) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.textValue()));
    for (var option : schema.path("properties").properties()) {
      String place = path + "." + option.getKey();
      JsonNode value = option.getValue();
      if (option.getKey().equals("type")) {
        continue;
      }
      if (!value.path("description").asText().matches("(?s)[A-Z].*\\.")) {
        bad.add(place + " has no sentence as description");
      }
      if (value.has("default") == required.contains(option.getKey())) {
        bad.add(place + " must either be required or have a default");
      }
      inspect(value, place, bad);
      inspect(value.path("items"), place + "[]", bad);
      for (JsonNode condition : value.path("allOf")) {
        inspect(condition.path("then"), place, bad);
      }
    }
  }
}
