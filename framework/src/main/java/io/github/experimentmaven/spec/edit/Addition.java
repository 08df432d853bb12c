package io.github.experimentmaven.spec.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.search.Dimension;
import io.github.experimentmaven.spec.search.OptionWriter;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a key of a mapping gets. */
sealed interface Addition {

  /**
   * A value.
   *
   * @param value the value
   */
  record Value(JsonNode value) implements Addition {}

  /**
   * Options inside the value that is there.
   *
   * @param options what each of them gets; changed only while it is made
   */
  record Inside(Map<String, Addition> options) implements Addition {}

  /**
   * Returns what a model gets.
   *
   * @param space the options that were looked for
   * @param values what each of them is
   */
  static Map<String, Addition> of(List<Dimension> space, List<JsonNode> values) {
    Map<String, Addition> additions = new LinkedHashMap<>();
    IntStream.range(0, space.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> space.get(i).path().size()))
        .forEach(i -> put(additions, space.get(i).path(), values.get(i)));
    return additions;
  }

  private static void put(Map<String, Addition> into, List<String> path, JsonNode value) {
    String key = path.get(0);
    Addition there = into.get(key);
    if (path.size() == 1) {
      into.put(key, new Value(value));
    } else if (there instanceof Value outer) {
      ObjectNode holder = JsonNodeFactory.instance.objectNode();
      holder.set(key, outer.value().deepCopy());
      OptionWriter.set(new LocatedTree(holder), path, value, new LocatedTree(holder), "");
      into.put(key, new Value(holder.get(key)));
    } else {
      Inside inside = there instanceof Inside begun ? begun : new Inside(new LinkedHashMap<>());
      into.put(key, inside);
      put(inside.options(), path.subList(1, path.size()), value);
    }
  }
}
