package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.schema.SchemaDefaults;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Turns the models of a file into the models of the study: merges the defaults of each type and
 * writes out each grid. Every value keeps the place it was written at.
 *
 * <p>The schema's defaults are filled in where neither says anything. A model's own options win
 * over defaults. Where both are mappings they are merged key by key, unless both name a {@code
 * type} and the types differ; a text such as {@code adam} counts as {@code {type: adam}}.
 * Everything else, lists included, replaces.
 */
final class ModelExpansion {

  private static final int MOST_MODELS = 1_000;

  private final LocatedTree file;
  private final Map<String, JsonNode> optionsByType;
  private final BiConsumer<String, String> problems;
  private final LocatedTree expanded = new LocatedTree(JsonNodeFactory.instance.objectNode());

  private ModelExpansion(
      LocatedTree file, Map<String, JsonNode> optionsByType, BiConsumer<String, String> problems) {
    this.file = file;
    this.optionsByType = optionsByType;
    this.problems = problems;
  }

  /**
   * Expands the models that are written well enough to be.
   *
   * @param file the file
   * @param optionsByType the schema of each model type's options
   * @param problems receives the pointer and the message of what is wrong
   * @return the models by their final names, as mappings with a {@code type}; pointers start at the
   *     mapping of models
   */
  static LocatedTree expand(
      LocatedTree file, Map<String, JsonNode> optionsByType, BiConsumer<String, String> problems) {
    ModelExpansion expansion = new ModelExpansion(file, optionsByType, problems);
    file.root()
        .path("models")
        .properties()
        .forEach(model -> expansion.model(model.getKey(), model.getValue()));
    return expansion.expanded;
  }

  private void model(String name, JsonNode written) {
    String type = written.path("type").asText();
    if (!written.isObject() || !optionsByType.containsKey(type)) {
      return;
    }
    String source = Pointers.child("/models", name);
    LocatedTree merged = new LocatedTree(written.deepCopy());
    merged.adoptPlaces(file, source, "");
    merged.root().remove("grid");
    JsonNode defaults = file.root().path("defaults").path(type);
    if (defaults.isObject()) {
      mergeDefaults(merged, merged.root(), "", defaults, Pointers.child("/defaults", type));
    }
    SchemaDefaults.fill(merged.root(), optionsByType.get(type), optionsByType.get(type));
    JsonNode grid = written.path("grid");
    if (!grid.isObject() || grid.isEmpty()) {
      add(name, merged, source);
      return;
    }
    List<Choice> choices = choices(grid, source + "/grid", type);
    choices.forEach(choice -> refuseTwice(choice, written, source));
    BigInteger combinations = BigInteger.ONE;
    for (Choice choice : choices) {
      combinations = combinations.multiply(BigInteger.valueOf(choice.values().size()));
    }
    int left = MOST_MODELS - expanded.root().size();
    if (combinations.compareTo(BigInteger.valueOf(left)) > 0) {
      problems.accept(
          source + "/grid",
          "the grid has "
              + combinations
              + " combinations, and an experiment has at most "
              + MOST_MODELS
              + " models; leave out values");
      return;
    }
    if (choices.size() == grid.size()) {
      combine(name, merged, choices, new ArrayList<>(), source);
    }
  }

  private void mergeDefaults(
      LocatedTree merged, ObjectNode own, String pointer, JsonNode defaults, String source) {
    for (Map.Entry<String, JsonNode> entry : defaults.properties()) {
      String key = entry.getKey();
      String to = Pointers.child(pointer, key);
      String from = Pointers.child(source, key);
      if (!own.has(key)) {
        own.set(key, entry.getValue().deepCopy());
        merged.adoptPlaces(file, from, to);
      } else if (mergeable(own.get(key), entry.getValue())) {
        ObjectNode below = asMapping(own, key, merged, to);
        mergeDefaults(merged, below, to, entry.getValue(), from);
      }
    }
  }

  private static boolean mergeable(JsonNode own, JsonNode fallback) {
    if (!fallback.isObject() || !(own.isObject() || own.isTextual())) {
      return false;
    }
    String type = own.isTextual() ? own.asText() : own.path("type").asText();
    String otherType = fallback.path("type").asText();
    return type.equals(otherType) || (own.isObject() && (type.isEmpty() || otherType.isEmpty()));
  }

  /** Writes a short form such as {@code adam} as the mapping {@code {type: adam}}. */
  private static ObjectNode asMapping(
      ObjectNode parent, String key, LocatedTree tree, String pointer) {
    if (parent.get(key) instanceof ObjectNode already) {
      return already;
    }
    JsonNode written = parent.path(key);
    ObjectNode mapping = parent.putObject(key);
    if (written.isTextual()) {
      mapping.set("type", written);
      tree.copyPlaces(pointer, pointer + "/type");
    }
    return mapping;
  }

  private List<Choice> choices(JsonNode grid, String pointer, String type) {
    List<Choice> choices = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : grid.properties()) {
      String place = Pointers.child(pointer, entry.getKey());
      List<List<String>> paths = OptionPaths.find(entry.getKey(), optionsByType.get(type));
      Optional<Choice> same =
          choices.stream().filter(known -> paths.equals(List.of(known.path()))).findFirst();
      if (same.isPresent()) {
        problems.accept(
            place,
            "`%s` and `%s` are one option; keep one of the two"
                .formatted(same.get().key(), entry.getKey()));
      } else if (paths.size() == 1 && entry.getValue() instanceof ArrayNode values) {
        if (!values.isEmpty() && isWithoutRepetition(values)) {
          choices.add(new Choice(entry.getKey(), paths.get(0), values, place));
        }
      } else if (paths.size() > 1) {
        List<String> names = paths.stream().map(path -> String.join(".", path)).toList();
        problems.accept(
            place,
            "`"
                + entry.getKey()
                + "` may be any of "
                + String.join(", ", names)
                + "; write the one that is meant");
      } else if (paths.isEmpty()) {
        List<String> names = OptionPaths.names(optionsByType.get(type));
        problems.accept(
            place,
            "the model type "
                + type
                + " has no option `"
                + entry.getKey()
                + "`; "
                + (names.isEmpty() ? "it has none" : "allowed: " + String.join(", ", names))
                + NearestName.hint(entry.getKey(), names));
      }
    }
    return choices;
  }

  /** Reports an option that the model has besides; one of a mapping it merges may be replaced. */
  private void refuseTwice(Choice choice, JsonNode model, String source) {
    JsonNode value = model;
    String pointer = source;
    for (String key : choice.path()) {
      value = value.path(key);
      pointer = Pointers.child(pointer, key);
    }
    Location own = file.keys().get(source);
    Location there = file.keys().get(pointer);
    boolean inModel = own != null && there != null && own.line() <= there.line();
    if (!value.isMissingNode() && inModel) {
      problems.accept(
          choice.pointer(),
          "`%s` is also given in line %s, and the grid would replace it; keep one of the two"
              .formatted(choice.key(), there.line()));
    }
  }

  private static boolean isWithoutRepetition(ArrayNode values) {
    Set<JsonNode> distinct = new HashSet<>();
    values.forEach(distinct::add);
    return distinct.size() == values.size();
  }

  private void combine(
      String name, LocatedTree base, List<Choice> choices, List<String> chosen, String source) {
    if (chosen.size() == choices.size()) {
      add(name + "[" + String.join(",", chosen) + "]", base, source);
      return;
    }
    Choice choice = choices.get(chosen.size());
    for (int i = 0; i < choice.values().size(); i++) {
      LocatedTree next = new LocatedTree(base.root().deepCopy());
      next.adoptPlaces(base, "", "");
      String place = Pointers.child(choice.pointer(), i);
      set(next, choice.path(), choice.values().get(i), place);
      chosen.add(choice.key() + "=" + label(choice.values().get(i), i, place));
      combine(name, next, choices, chosen, source);
      chosen.remove(chosen.size() - 1);
    }
  }

  private String label(JsonNode value, int index, String place) {
    if (value.isContainerNode()) {
      return "#" + (index + 1);
    }
    return value.isNumber() ? file.texts().getOrDefault(place, value.asText()) : value.asText();
  }

  private void set(LocatedTree tree, List<String> path, JsonNode value, String place) {
    ObjectNode object = tree.root();
    String pointer = "";
    for (String key : path.subList(0, path.size() - 1)) {
      pointer = Pointers.child(pointer, key);
      object = asMapping(object, key, tree, pointer);
    }
    String key = path.get(path.size() - 1);
    object.set(key, value.deepCopy());
    String to = Pointers.child(pointer, key);
    tree.adoptPlaces(file, place, to);
    tree.keys().put(to, tree.values().get(to));
  }

  private void add(String name, LocatedTree model, String source) {
    String pointer = Pointers.child("", name);
    if (expanded.root().has(name)) {
      problems.accept(
          source, "two models are named `" + name + "` once grids are expanded; rename one");
      return;
    }
    JsonNode options = optionsByType.get(model.root().path("type").asText());
    SchemaDefaults.fill(model.root(), options, options);
    expanded.root().set(name, model.root());
    expanded.adoptPlaces(model, "", pointer);
  }

  private record Choice(String key, List<String> path, ArrayNode values, String pointer) {}
}
