package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.schema.SchemaDefaults;
import io.github.experimentmaven.spec.search.OptionWriter;
import io.github.experimentmaven.spec.search.SearchSpec;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final OptionKeys keys;
  private final SearchReader searches;
  private final LocatedTree expanded = new LocatedTree(JsonNodeFactory.instance.objectNode());
  private final LocatedTree probes = new LocatedTree(JsonNodeFactory.instance.objectNode());
  private final Map<String, WrittenSearch> open = new HashMap<>();
  private final Map<String, SearchSpec> searched = new LinkedHashMap<>();

  private ModelExpansion(
      LocatedTree file, Map<String, JsonNode> optionsByType, BiConsumer<String, String> problems) {
    this.file = file;
    this.optionsByType = optionsByType;
    this.problems = problems;
    this.keys = new OptionKeys(file, problems);
    this.searches = new SearchReader(file, keys, problems);
  }

  /**
   * The models of a study.
   *
   * @param models the models by their final names, as mappings with a {@code type}; pointers start
   *     at the mapping of models. One that is searched for has the first value of each option
   * @param probes models with the other values that a search may try, for the schema to look at
   * @param searches what is looked for, by the names of models
   */
  record Expanded(LocatedTree models, LocatedTree probes, Map<String, SearchSpec> searches) {}

  /**
   * Expands the models that are written well enough to be.
   *
   * @param file the file
   * @param optionsByType the schema of each model type's options
   * @param problems receives the pointer and the message of what is wrong
   */
  static Expanded expand(
      LocatedTree file, Map<String, JsonNode> optionsByType, BiConsumer<String, String> problems) {
    ModelExpansion expansion = new ModelExpansion(file, optionsByType, problems);
    file.root()
        .path("models")
        .properties()
        .forEach(model -> expansion.model(model.getKey(), model.getValue()));
    return new Expanded(expansion.expanded, expansion.probes, expansion.searched);
  }

  private void model(String name, JsonNode written) {
    String type = written.path("type").asText();
    if (!written.isObject() || !optionsByType.containsKey(type)) {
      return;
    }
    String source = Pointers.child("/models", name);
    LocatedTree merged = new LocatedTree(written.deepCopy());
    merged.adoptPlaces(file, source, "");
    merged.root().remove(List.of("grid", "search"));
    JsonNode defaults = file.root().path("defaults").path(type);
    if (defaults.isObject()) {
      mergeDefaults(merged, merged.root(), "", defaults, Pointers.child("/defaults", type));
    }
    SchemaDefaults.fill(merged.root(), optionsByType.get(type), optionsByType.get(type));
    JsonNode schema =
        InnerModels.withOptions(optionsByType.get(type), merged.root(), optionsByType);
    searches.read(written, source, schema).ifPresent(search -> open.put(source, search));
    JsonNode grid = written.path("grid");
    if (!grid.isObject() || grid.isEmpty()) {
      add(name, merged, source);
      return;
    }
    List<OptionKey> choices =
        keys.resolve(grid, source + "/grid", type, schema).stream()
            .filter(ModelExpansion::isChoice)
            .toList();
    keys.refuseTwice(choices, "grid", written, source);
    BigInteger combinations = BigInteger.ONE;
    for (OptionKey choice : choices) {
      combinations = combinations.multiply(BigInteger.valueOf(choice.value().size()));
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
        ObjectNode below = OptionWriter.asMapping(own, key, merged, to);
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

  private static boolean isChoice(OptionKey key) {
    return key.value() instanceof ArrayNode values && isWithoutRepetition(values);
  }

  private static boolean isWithoutRepetition(ArrayNode values) {
    Set<JsonNode> distinct = new HashSet<>();
    values.forEach(distinct::add);
    return !values.isEmpty() && distinct.size() == values.size();
  }

  private void combine(
      String name, LocatedTree base, List<OptionKey> choices, List<String> chosen, String source) {
    if (chosen.size() == choices.size()) {
      add(name + "[" + String.join(",", chosen) + "]", base, source);
      return;
    }
    OptionKey choice = choices.get(chosen.size());
    for (int i = 0; i < choice.value().size(); i++) {
      LocatedTree next = new LocatedTree(base.root().deepCopy());
      next.adoptPlaces(base, "", "");
      String place = Pointers.child(choice.pointer(), i);
      OptionWriter.set(next, choice.path(), choice.value().get(i), file, place);
      chosen.add(choice.key() + "=" + label(choice.value().get(i), i, place));
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

  private void add(String name, LocatedTree model, String source) {
    if (expanded.root().has(name)) {
      problems.accept(
          source, "two models are named `" + name + "` once grids are expanded; rename one");
      return;
    }
    JsonNode options = optionsByType.get(model.root().path("type").asText());
    WrittenSearch search = open.get(source);
    if (search != null) {
      searched.put(name, search.of(model.root(), options));
      search
          .probes(model)
          .forEach((label, probe) -> put(probes, name + "[" + label + "]", probe, options));
    }
    put(expanded, name, search == null ? model : search.first(model), options);
  }

  private static void put(LocatedTree models, String name, LocatedTree model, JsonNode options) {
    SchemaDefaults.fill(model.root(), options, options);
    models.root().set(name, model.root());
    models.adoptPlaces(model, "", Pointers.child("", name));
  }
}
