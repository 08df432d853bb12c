package io.github.experimentmaven.gate.origin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.result.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The options of models that are not what they were. */
final class ModelOptionChanges {

  private ModelOptionChanges() {}

  /** Returns a line for each model that both have and whose options or files differ. */
  static List<String> between(List<Provenance.Model> then, List<Provenance.Model> now) {
    Map<String, Provenance.Model> before =
        then.stream()
            .collect(
                Collectors.toMap(
                    Provenance.Model::name, model -> model, (a, b) -> a, TreeMap::new));
    List<String> lines = new ArrayList<>();
    for (Provenance.Model model : now) {
      Provenance.Model old = before.get(model.name());
      if (old == null) {
        continue;
      }
      List<String> changed = changed(values(old), values(model));
      if (!changed.isEmpty()) {
        lines.add(model.name() + ": " + String.join("; ", changed));
      }
    }
    return lines;
  }

  private static List<String> changed(Map<String, String> before, Map<String, String> after) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<String> changed = new ArrayList<>();
    for (String key : keys) {
      String old = before.getOrDefault(key, "not given");
      String current = after.getOrDefault(key, "not given");
      if (!old.equals(current)) {
        changed.add("%s %s, was %s".formatted(key, current, old));
      }
    }
    return changed;
  }

  private static Map<String, String> values(Provenance.Model model) {
    Map<String, String> values = new TreeMap<>();
    collect("", model.options(), values);
    model
        .files()
        .forEach(
            (file, digest) -> values.put(file, digest.substring(0, Math.min(8, digest.length()))));
    return values;
  }

  /** Options within options have a path; lists are looked at as a whole. */
  private static void collect(String path, JsonNode node, Map<String, String> values) {
    if (!node.isObject()) {
      values.put(path, node.isTextual() ? node.asText() : node.toString());
      return;
    }
    node.properties()
        .forEach(
            field ->
                collect(
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    field.getValue(),
                    values));
  }
}
