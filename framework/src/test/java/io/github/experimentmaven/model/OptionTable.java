package io.github.experimentmaven.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A model type's options as the reference page shows them, made of its schema. */
final class OptionTable {

  private static final String HEADER =
      "| option | values | default | meaning |\n| --- | --- | --- | --- |\n";

  /** The rows without the variants they belong to, each with those. */
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private OptionTable() {}

  static String of(ModelType type) {
    OptionTable table = new OptionTable();
    table.addAll("", "", type.schema());
    if (table.rows.isEmpty()) {
      return "It has no options.\n";
    }
    StringBuilder text = new StringBuilder(HEADER);
    table.rows.forEach(
        (row, variants) ->
            text.append(
                row.replace(
                    "@", variants.isEmpty() ? "" : " (" + String.join(", ", variants) + ")")));
    return text.toString();
  }

  private void addAll(String prefix, String variant, JsonNode schema) {
    for (Map.Entry<String, JsonNode> option : schema.path("properties").properties()) {
      boolean chooser = option.getKey().equals("type") && !prefix.isEmpty();
      if (!chooser) {
        add(prefix + option.getKey(), variant, option.getValue());
      }
    }
  }

  private void add(String key, String variant, JsonNode schema) {
    String row =
        "| `"
            + key
            + "`@ | "
            + values(schema)
            + " | "
            + (schema.has("default") ? "`" + text(schema.get("default")) + "`" : "required")
            + " | "
            + schema.path("description").asText()
            + " |\n";
    List<String> variants = rows.computeIfAbsent(row, unused -> new ArrayList<>());
    if (!variant.isEmpty()) {
      variants.add(variant);
    }
    addAll(key + ".", "", schema);
    addAll(key + "[].", "", schema.path("items"));
    for (JsonNode condition : schema.path("allOf")) {
      String name = condition.path("if").path("properties").path("type").path("const").asText();
      addAll(key + ".", name, condition.path("then"));
    }
  }

  private static String values(JsonNode schema) {
    StringJoiner values = new StringJoiner(", or ");
    JsonNode types = schema.path("type");
    List<String> names = new ArrayList<>();
    (types.isArray() ? types : List.of(types)).forEach(type -> names.add(type.asText()));
    for (String name : names) {
      values.add(
          switch (name) {
            case "boolean" -> "`true`, `false`";
            case "integer" -> "whole number" + bounds(schema);
            case "number" -> "number" + bounds(schema);
            case "string" -> choices(schema);
            case "array" -> "list";
            case "null" -> "`null`";
            default -> schema.has("allOf") ? "an object with `type`" : "an object";
          });
    }
    return values.toString();
  }

  private static String choices(JsonNode schema) {
    JsonNode names = schema.path("enum");
    if (names.isMissingNode()) {
      names = schema.path("properties").path("type").path("enum");
    }
    StringJoiner choices = new StringJoiner(", ").setEmptyValue("text");
    names.forEach(name -> choices.add("`" + name.textValue() + "`"));
    return choices.toString();
  }

  private static String bounds(JsonNode schema) {
    StringJoiner bounds = new StringJoiner(", ", " ", "").setEmptyValue("");
    Map<String, String> signs = new LinkedHashMap<>();
    signs.put("minimum", "≥");
    signs.put("exclusiveMinimum", ">");
    signs.put("maximum", "≤");
    signs.put("exclusiveMaximum", "<");
    signs.forEach(
        (keyword, sign) -> {
          if (schema.has(keyword) && schema.get(keyword).asLong() != Integer.MAX_VALUE) {
            bounds.add(sign + " " + schema.get(keyword).asText());
          }
        });
    return bounds.toString();
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }
}
