package io.github.experimentmaven.spec.override;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.schema.SchemaMessages;
import io.github.experimentmaven.spec.yaml.KeyPath;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the values of the command line into the tree of a file, before anything is checked. */
public final class OverrideApplication {

  private final LocatedTree tree;
  private final String displayName;
  private final List<Problem> problems;
  private final Map<String, String> paths = new LinkedHashMap<>();

  private OverrideApplication(LocatedTree tree, String displayName, List<Problem> problems) {
    this.tree = tree;
    this.displayName = displayName;
    this.problems = problems;
  }

  public static void apply(
      Overrides overrides, LocatedTree tree, String displayName, List<Problem> problems) {
    OverrideApplication application = new OverrideApplication(tree, displayName, problems);
    overrides.assignments().forEach(application::set);
  }

  private void set(Overrides.Assignment assignment) {
    Location place = new Location(Overrides.DISPLAY_NAME, 1, assignment.valueColumn());
    Location keyPlace = new Location(Overrides.DISPLAY_NAME, 1, assignment.pathColumn());
    Optional<LocatedTree> value = value(assignment, place);
    List<String> keys = keys(assignment.path());
    if (value.isEmpty() || !namesKnownModel(keys, assignment, keyPlace)) {
      return;
    }
    JsonNode node = tree.root();
    String pointer = "";
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      boolean last = i == keys.size() - 1;
      JsonNode next = node.isArray() ? element((ArrayNode) node, key) : node.path(key);
      if (!last && next.isMissingNode() && node instanceof ObjectNode object) {
        next = object.putObject(key);
        tree.values().put(Pointers.child(pointer, key), keyPlace);
        tree.keys().put(Pointers.child(pointer, key), keyPlace);
      }
      if (last ? !replaceable(node, key) : !next.isContainerNode()) {
        problems.add(
            new Problem(
                keyPlace,
                assignment.path(),
                "names nothing in "
                    + displayName
                    + ": "
                    + (last || next.isMissingNode()
                        ? describe(pointer) + has(node)
                        : describe(Pointers.child(pointer, key))
                            + " is "
                            + SchemaMessages.found(next, SchemaMessages.flow(next)))));
        return;
      }
      pointer = Pointers.child(pointer, key);
      if (last && losesEarlier(pointer, assignment, keyPlace)) {
        return;
      }
      if (last) {
        put(node, key, value.get().root().get("value"));
      }
      node = next;
    }
    forget(pointer);
    tree.adoptPlaces(value.get(), "/value", pointer);
    tree.keys().put(pointer, keyPlace);
  }

  /** Reports a value that would replace one given before it, which would be lost without a word. */
  private boolean losesEarlier(String pointer, Overrides.Assignment assignment, Location place) {
    for (Map.Entry<String, String> earlier : paths.entrySet()) {
      boolean same = earlier.getKey().equals(pointer);
      if (same || earlier.getKey().startsWith(pointer + "/")) {
        problems.add(
            new Problem(
                place,
                assignment.path(),
                same
                    ? "is set twice; keep one of the two"
                    : "would replace `%s`, which is set before it; put it first, or leave one out"
                        .formatted(earlier.getValue())));
        return true;
      }
    }
    paths.put(pointer, assignment.path());
    return false;
  }

  /** A mapping takes any key, so it is a list that lacks one. */
  private static String has(JsonNode list) {
    return list.size() == 1
        ? " has one value, so its only index is [0]"
        : " has %s values, so its indices are [0] to [%s]".formatted(list.size(), list.size() - 1);
  }

  private static Optional<JsonNode> parsed(LocatedTree tree) {
    return Optional.ofNullable(tree.root().get("value"));
  }

  private Optional<LocatedTree> value(Overrides.Assignment assignment, Location place) {
    List<Problem> own = new ArrayList<>();
    try {
      LocatedTree read = YamlReader.read(place.file(), "value: " + assignment.value(), own);
      if (own.isEmpty() && parsed(read).isPresent() && read.root().size() == 1) {
        LocatedTree located = new LocatedTree(read.root());
        read.values().keySet().forEach(pointer -> located.values().put(pointer, place));
        read.keys().keySet().forEach(pointer -> located.keys().put(pointer, place));
        located.texts().putAll(read.texts());
        return Optional.of(located);
      }
    } catch (InvalidInputException unreadable) {
      own.addAll(unreadable.problems());
    }
    String reason = own.isEmpty() ? "it is more than one value" : own.get(0).message();
    problems.add(
        new Problem(
            place,
            assignment.path(),
            "the value `" + assignment.value() + "` cannot be read: " + reason));
    return Optional.empty();
  }

  /** Splits a path at dots, taking the longest key that is there where keys contain dots. */
  private List<String> keys(String path) {
    List<String> keys = new ArrayList<>();
    JsonNode node = tree.root();
    String rest = path.replaceAll("\\[(\\d+)\\](?=\\.|$)", ".$1");
    while (!rest.isEmpty()) {
      String key = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        String name = entry.getKey();
        boolean starts = rest.equals(name) || rest.startsWith(name + ".");
        key = starts && name.length() > key.length() ? name : key;
      }
      keys.add(key);
      node = node.isArray() ? element((ArrayNode) node, key) : node.path(key);
      rest = rest.length() > key.length() ? rest.substring(key.length() + 1) : "";
    }
    return keys;
  }

  private boolean namesKnownModel(
      List<String> keys, Overrides.Assignment assignment, Location place) {
    JsonNode models = tree.root().path("models");
    if (keys.size() < 2 || !keys.get(0).equals("models") || models.has(keys.get(1))) {
      return true;
    }
    List<String> names = new ArrayList<>();
    models.fieldNames().forEachRemaining(names::add);
    problems.add(
        new Problem(
            place,
            assignment.path(),
            displayName
                + " has no model `"
                + keys.get(1)
                + "`; "
                + "its models: "
                + String.join(", ", names)
                + NearestName.hint(keys.get(1), names)));
    return false;
  }

  private static boolean replaceable(JsonNode node, String key) {
    return node.isObject() || (node.isArray() && !element((ArrayNode) node, key).isMissingNode());
  }

  private static JsonNode element(ArrayNode array, String key) {
    boolean index = key.matches("[0-9]{1,6}");
    return array.path(index ? Integer.parseInt(key) : -1);
  }

  private static void put(JsonNode node, String key, JsonNode value) {
    if (node instanceof ObjectNode object) {
      object.set(key, value);
    } else {
      ((ArrayNode) node).set(Integer.parseInt(key), value);
    }
  }

  private static String describe(String pointer) {
    return pointer.isEmpty() ? "the file" : "`" + KeyPath.of(pointer) + "`";
  }

  private void forget(String pointer) {
    tree.values().subMap(pointer + "/", pointer + "0").clear();
    tree.keys().subMap(pointer + "/", pointer + "0").clear();
    tree.texts().subMap(pointer + "/", pointer + "0").clear();
    tree.texts().remove(pointer);
  }
}
