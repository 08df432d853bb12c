package io.github.experimentmaven.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mappings whose keys others take over by {@code <<}. */
final class MergeKeys {

  private final LocatedTree tree;
  private final Map<String, JsonNode> mergeable = new HashMap<>();

  MergeKeys(LocatedTree tree) {
    this.tree = tree;
  }

  /** Returns the pointers of the mappings that a value is or lists; none where it has others. */
  List<String> sources(String pointer, JsonNode value) {
    Map<String, JsonNode> found = new HashMap<>();
    List<String> sources = new ArrayList<>();
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        sources.add(Pointers.child(pointer, i));
        found.put(sources.get(i), value.get(i));
      }
    } else {
      sources.add(pointer);
      found.put(pointer, value);
    }
    if (!found.values().stream().allMatch(JsonNode::isObject)) {
      return List.of();
    }
    mergeable.putAll(found);
    return sources;
  }

  /** Gives a mapping the keys of a source that it lacks. */
  void merge(String source, ObjectNode object, String pointer) {
    for (Map.Entry<String, JsonNode> entry : mergeable.get(source).properties()) {
      if (!object.has(entry.getKey())) {
        object.set(entry.getKey(), entry.getValue());
        tree.copyPlaces(
            Pointers.child(source, entry.getKey()), Pointers.child(pointer, entry.getKey()));
      }
    }
  }
}
