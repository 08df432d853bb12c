package io.github.experimentmaven.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.schema.ExperimentSchema;
import io.github.experimentmaven.spec.schema.Vocabulary;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every place of an experiment file that the schema knows: the keys of each section, the options of
 * each model type, step and choice, the values of lists and of mappings with names of one's own.
 */
final class SchemaPlaces {

  private static final String MARK = "@place@";
  private static final Map<String, String> NAMES =
      Map.of("models", "m", "thresholds", "m.test.mse", "allowed", "g", "target", "t");

  private final ObjectNode root;
  private final Map<String, Vocabulary.Term> models = new LinkedHashMap<>();
  private final Map<List<String>, List<Place>> places = new LinkedHashMap<>();

  private SchemaPlaces(Vocabulary vocabulary) {
    this.root = ExperimentSchema.of(vocabulary).root();
    vocabulary.models().forEach(term -> models.put(term.name(), term));
  }

  /**
   * A place of a file.
   *
   * @param path the keys to it; a number is an index of a list
   * @param around what must be there besides, by path
   * @param schema what may stand there
   */
  record Place(List<String> path, Map<List<String>, JsonNode> around, JsonNode schema) {

    /** Returns the text of a file with something at this place. */
    String fileWith(String yaml) {
      ObjectNode file = minimal();
      around.forEach((where, value) -> put(file, where, value.deepCopy()));
      put(file, path, JsonNodeFactory.instance.textNode(MARK));
      StringBuilder text = new StringBuilder();
      file.properties()
          .forEach(
              section ->
                  text.append(YamlText.text(section.getKey()))
                      .append(": ")
                      .append(YamlText.flow(section.getValue()))
                      .append('\n'));
      return text.toString().replace(YamlText.text(MARK), yaml);
    }

    @Override
    public String toString() {
      return String.join("/", path) + (around.isEmpty() ? "" : " beside " + around.values());
    }
  }

  static List<Place> of(Vocabulary vocabulary) {
    SchemaPlaces found = new SchemaPlaces(vocabulary);
    found.walk(found.root, List.of(), Map.of());
    found.places.remove(List.<String>of());
    return found.places.values().stream().flatMap(List::stream).toList();
  }

  private void walk(JsonNode written, List<String> path, Map<List<String>, JsonNode> around) {
    JsonNode schema = resolved(written);
    List<Place> here = places.computeIfAbsent(path, first -> new ArrayList<>());
    if (here.stream().noneMatch(known -> known.schema().equals(schema))) {
      here.add(new Place(path, around, schema));
      parts(schema, path, around);
    }
  }

  private void parts(JsonNode schema, List<String> path, Map<List<String>, JsonNode> around) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      walk(property.getValue(), child(path, property.getKey()), around);
    }
    if (schema.path("additionalProperties").isObject()) {
      String name = NAMES.getOrDefault(path.get(path.size() - 1), "a");
      walk(schema.get("additionalProperties"), child(path, name), around);
    }
    if (schema.path("items").isObject()) {
      walk(schema.get("items"), child(path, "0"), around);
    }
    for (String branch : List.of("then", "else")) {
      if (schema.has(branch)) {
        parts(resolved(schema.get(branch)), path, around);
      }
    }
    for (JsonNode condition : schema.path("allOf")) {
      Map<List<String>, JsonNode> more = new LinkedHashMap<>(around);
      JsonNode type = condition.at("/if/properties/type/const");
      if (type.isTextual()) {
        more.put(child(path, "type"), type);
        if (path.equals(List.of("models", "m"))) {
          require(models.get(type.asText()).schema(), path, more);
        }
      }
      parts(resolved(condition.path("then")), path, more);
    }
  }

  private static void require(
      JsonNode schema, List<String> path, Map<List<String>, JsonNode> around) {
    for (JsonNode key : schema.path("required")) {
      JsonNode option = schema.path("properties").path(key.asText());
      around.put(child(path, key.asText()), option.path("examples").path(0));
    }
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : resolved(root.at(reference.substring(1)));
  }

  private static List<String> child(List<String> path, String key) {
    List<String> child = new ArrayList<>(path);
    child.add(key);
    return List.copyOf(child);
  }

  private static ObjectNode minimal() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode file = json.objectNode().put("experiment", "study");
    ObjectNode data =
        file.putObject("data")
            .put("source", "rows.csv")
            .put("target", "t")
            .put("on_missing", "drop");
    data.putObject("features").put("a", "passthrough");
    file.putObject("split").put("test", 0.25).put("validation", 0.25);
    file.putObject("models").putObject("m").put("type", "mean");
    return file;
  }

  private static void put(ObjectNode file, List<String> path, JsonNode value) {
    JsonNode node = file;
    for (int i = 0; i < path.size(); i++) {
      boolean last = i == path.size() - 1;
      boolean list = !last && path.get(i + 1).equals("0");
      JsonNode next = node.isArray() ? node.path(0) : node.path(path.get(i));
      if (last) {
        next = value;
      } else if (list ? !next.isArray() : !next.isObject()) {
        next = list ? file.arrayNode() : file.objectNode();
      }
      if (node instanceof ObjectNode object) {
        object.set(path.get(i), next);
      } else {
        ArrayNode array = (ArrayNode) node;
        array.removeAll();
        array.add(next);
      }
      node = next;
    }
  }
}
