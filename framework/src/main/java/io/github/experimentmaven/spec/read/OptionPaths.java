package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.schema.SchemaFragments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the option that a grid's key names, also where it is inside another option. */
final class OptionPaths {

  private OptionPaths() {}

  /**
   * Returns the options a key may stand for: the one it names from the top, or else all nested
   * options of that name.
   *
   * @param key an option's name or a dotted path
   * @param schema the schema of the model's options
   */
  static List<List<String>> find(String key, JsonNode schema) {
    List<String> path = List.of(key.split("\\.", -1));
    Set<List<String>> all = new LinkedHashSet<>();
    collect(schema, List.of(), all);
    if (all.contains(path) || SchemaFragments.isOpen(schema)) {
      return List.of(path);
    }
    return all.stream()
        .filter(
            option ->
                option.size() > path.size()
                    && option.subList(option.size() - path.size(), option.size()).equals(path))
        .toList();
  }

  /** Returns the dotted paths of all options. */
  static List<String> names(JsonNode schema) {
    Set<List<String>> all = new LinkedHashSet<>();
    collect(schema, List.of(), all);
    return all.stream().map(path -> String.join(".", path)).toList();
  }

  private static void collect(JsonNode schema, List<String> path, Set<List<String>> all) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      List<String> option = new ArrayList<>(path);
      option.add(property.getKey());
      all.add(List.copyOf(option));
      collect(property.getValue(), option, all);
    }
    for (String keyword : List.of("then", "else", "allOf", "anyOf", "oneOf")) {
      JsonNode part = schema.path(keyword);
      if (part instanceof ObjectNode) {
        collect(part, path, all);
      } else {
        part.forEach(element -> collect(element, path, all));
      }
    }
  }
}
