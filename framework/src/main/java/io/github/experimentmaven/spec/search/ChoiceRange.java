package io.github.experimentmaven.spec.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * Values that are listed.
 *
 * @param values the values, at least one; mappings are whole sets of options
 */
public record ChoiceRange(List<JsonNode> values) implements Range {

  /** Copies the list. */
  public ChoiceRange {
    values = List.copyOf(values);
  }

  @Override
  public JsonNode at(double coordinate) {
    return values.get(Math.min(values.size() - 1, (int) (coordinate * values.size()))).deepCopy();
  }

  @Override
  public OptionalInt size() {
    return OptionalInt.of(values.size());
  }

  @Override
  public List<JsonNode> ends() {
    return values;
  }

  @Override
  public boolean ordered() {
    return values.stream().allMatch(JsonNode::isNumber) && isSorted();
  }

  private boolean isSorted() {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i - 1).asDouble() > values.get(i).asDouble()) {
        return false;
      }
    }
    return true;
  }
}
