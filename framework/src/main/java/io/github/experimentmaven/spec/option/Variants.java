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
public record Variants<T>(List<Variant<T>> variants) implements Decoder<T> {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TYPE = "type";

  /** Copies the variants. */
  public Variants {
    variants = List.copyOf(variants);
  }

  /** Returns the option of that choice, with the default of a name. */
  public Option<T> option(String key, String description, String fallback) {
    return Option.of(key, schema(), description, this).or(fallback);
  }

  /** Returns the names of the variants. */
  public List<String> names() {
    return variants.stream().map(Variant::name).toList();
  }

  /**
   * The schema has one condition a variant rather than alternatives, so that a validator complains
   * about the chosen variant only.
   */
  private ObjectNode schema() {
    ObjectNode schema = JSON.objectNode();
    schema.putArray(TYPE).add("string").add("object");
    schema.putArray("required").add(TYPE);
    schema.putObject("properties").set(TYPE, typeSchema());
    ArrayNode conditions = schema.putArray("allOf");
    ObjectNode asText = conditions.addObject();
    asText.putObject("if").put(TYPE, "string");
    asText.putObject("then").set("enum", names(JSON.arrayNode()));
    for (Variant<T> variant : variants) {
      ObjectNode condition = conditions.addObject();
      ObjectNode matches = condition.putObject("if").put(TYPE, "object");
      matches.putArray("required").add(TYPE);
      matches.putObject("properties").putObject(TYPE).put("const", variant.name());
      ObjectNode then = condition.putObject("then").put("description", variant.description());
      ObjectNode properties = then.putObject("properties");
      properties.set(TYPE, JSON.objectNode());
      then.setAll(Schemas.withoutType(variant.options(), properties));
      then.put("additionalProperties", false);
    }
    return schema;
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

  /** Returns what was chosen. */
  @Override
  public T decode(Value value) {
    JsonNode node = value.node();
    if (node.isTextual()) {
      Options none = new Value(value.options(), value.path(), JSON.objectNode()).asOptions();
      return find(value).make().apply(none);
    }
    if (!node.isObject() || !node.has(TYPE)) {
      throw value.mustBe("one of " + String.join(", ", names()) + ", or an object with 'type'");
    }
    Variant<T> variant = find(new Value(value.options(), value.path() + "/type", node.get(TYPE)));
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
