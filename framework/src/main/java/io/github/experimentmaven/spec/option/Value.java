package io.github.experimentmaven.spec.option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One value of an option, and where it stands.
 *
 * @param options the options it belongs to
 * @param path the keys and indices from there to the value, separated by {@code /}
 * @param node the value
 */
public record Value(Options options, String path, JsonNode node) {

  /** Checks that all parts are present. */
  public Value {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(node, "node");
  }

  /** Returns the items of a list. */
  public List<Value> items() {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Value(options, path + "/" + i, node.get(i)));
    }
    return items;
  }

  /** Returns an object's keys as options of their own. */
  public Options asOptions() {
    return new Options(
        (ObjectNode) node,
        options.origin(),
        options.pointer() + (path.isEmpty() ? "" : "/" + path));
  }

  /**
   * Returns the value as messages show it: text in single quotes, anything else as JSON, cut after
   * 60 characters.
   */
  public String shown() {
    String text = node.isNumber() ? node.asText() : node.toString();
    text = node.isTextual() ? "'" + node.textValue() + "'" : text;
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }

  /** Returns the exception that refuses the value at its place. */
  public InvalidInputException refused(String message) {
    return new InvalidInputException(options.problem(path, message));
  }

  /** Returns the exception that says what would have been right. */
  public InvalidInputException mustBe(String expected) {
    return refused(shown() + " is not " + expected);
  }
}
