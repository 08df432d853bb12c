package io.github.experimentmaven.spec.option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A choice that is written as a name, {@code huber}, or as a name with options, {@code {type:
 * huber, delta: 2.0}}.
 *
 * @param variants the things that can be chosen, in the order of the documentation
 * @param <T> what they give
 */
public record Variants<T>(List<Variant<T>> variants) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TYPE = "type";

  /** Copies the variants. */
  public Variants {
    variants = List.copyOf(variants);
  }

  /**
   * Returns the option of that choice.
   *
   * @param key the key in the file
   * @param description one sentence for people
   * @param fallback the name of what is chosen where the key is absent, or options without a {@code
   *     type} are given
   */
  public Option<T> option(String key, String description, String fallback) {
    return Option.of(key, schema(fallback), description, value -> decode(value, fallback))
        .or(fallback);
  }

  /** Returns the names of the variants. */
  public List<String> names() {
    return variants.stream().map(Variant::name).toList();
  }

  /**
   * The schema has one condition a variant rather than alternatives, so that a validator complains
   * about the chosen variant only.
   */
  private ObjectNode schema(String fallback) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray(TYPE).add("string").add("object");
    schema.putObject("properties").set(TYPE, typeSchema());
    ArrayNode conditions = schema.putArray("allOf");
    ObjectNode asText = conditions.addObject();
    asText.putObject("if").put(TYPE, "string");
    asText.putObject("then").set("enum", names(JSON.arrayNode()));
    for (Variant<T> variant : variants) {
      ObjectNode matches = objectOf(variant, conditions.addObject());
      matches.putArray("required").add(TYPE);
      matches.putObject("properties").putObject(TYPE).put("const", variant.name());
      if (variant.name().equals(fallback)) {
        ObjectNode condition = conditions.addObject();
        objectOf(variant, condition).putObject("not").putArray("required").add(TYPE);
        ((ObjectNode) condition.get("then"))
            .put(
                "x-because",
                "without `type` it is `" + fallback + "`; add the `type` that is meant");
      }
    }
    return schema;
  }

  /** Writes the condition that an object is a variant, and returns its test for more to add. */
  private static ObjectNode objectOf(Variant<?> variant, ObjectNode condition) {
    ObjectNode matches = condition.putObject("if").put(TYPE, "object");
    ObjectNode then = condition.putObject("then").put("description", variant.description());
    ObjectNode properties = then.putObject("properties");
    properties.set(TYPE, JSON.objectNode());
    then.setAll(Schemas.withoutType(variant.options(), properties));
    then.put("additionalProperties", false);
    return matches;
  }

  private ObjectNode typeSchema() {
    ObjectNode schema = JSON.objectNode().put("description", "Which one.").put(TYPE, "string");
    schema.set("enum", names(JSON.arrayNode()));
    return schema;
  }

  private ArrayNode names(ArrayNode array) {
    names().forEach(array::add);
    return array;
  }

  private T decode(Value value, String fallback) {
    JsonNode node = value.node();
    if (node.isTextual()) {
      Options none = new Value(value.options(), value.path(), JSON.objectNode()).asOptions();
      return find(value).make().apply(none);
    }
    if (!node.isObject()) {
      throw value.mustBe("one of " + String.join(", ", names()) + ", or an object with 'type'");
    }
    JsonNode type = node.has(TYPE) ? node.get(TYPE) : JSON.textNode(fallback);
    Variant<T> variant = find(new Value(value.options(), value.path() + "/type", type));
    refuseOthers(value, variant);
    return variant.make().apply(value.asOptions());
  }

  private Variant<T> find(Value name) {
    Optional<Variant<T>> found =
        variants.stream().filter(variant -> variant.name().equals(name.node().asText())).findAny();
    return found.orElseThrow(
        () ->
            name.refused(
                name.shown()
                    + " is not one of "
                    + String.join(", ", names())
                    + DidYouMean.hint(name.node().asText(), names())));
  }

  private void refuseOthers(Value value, Variant<T> variant) {
    List<String> allowed = new ArrayList<>(List.of(TYPE));
    variant.options().forEach(option -> allowed.add(option.key()));
    Schemas.requireOnly(allowed, variant.name(), value);
  }
}
