package io.github.experimentmaven.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Writes the line of an experiment file that says what is predicted. */
public final class TargetLine {

  private TargetLine() {}

  /**
   * Returns the line, for example <code>target: {price: [log1p, standardize]}</code>.
   *
   * @param steps the names of each target's steps, by column in their order; where none has any,
   *     the columns alone are written
   */
  public static String of(Map<String, List<String>> steps) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    if (steps.values().stream().allMatch(List::isEmpty)) {
      ArrayNode names = data.arrayNode();
      steps.keySet().forEach(names::add);
      return "target: " + YamlText.flow(names.size() == 1 ? names.get(0) : names);
    }
    steps.forEach(
        (column, chain) -> {
          if (chain.size() == 1) {
            data.put(column, chain.get(0));
          } else {
            chain.forEach(data.putArray(column)::add);
          }
        });
    return "target: " + YamlText.flow(data);
  }
}
