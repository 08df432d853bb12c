package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema (2020-12) of experiment files: the structure every file has, and the names and
 * options a vocabulary adds to it. Editors complete from it, and the reader checks against it.
 */
public final class ExperimentSchema {

  private static final String RESOURCE = "experiment.schema.json";

  private final ObjectNode root;
  private final Vocabulary vocabulary;

  private ExperimentSchema(ObjectNode root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
  }

  /** Returns the schema of files that use the names of a vocabulary. */
  public static ExperimentSchema of(Vocabulary vocabulary) {
    ObjectNode root = SchemaResource.read(ExperimentSchema.class, RESOURCE);
    ObjectNode definitions = (ObjectNode) root.get("$defs");
    addSteps(definitions, vocabulary);
    addModels(root, definitions, vocabulary);
    return new ExperimentSchema(root, vocabulary);
  }

  /** Returns the schema as a tree of its own. */
  public ObjectNode toJson() {
    return root.deepCopy();
  }

  /** Returns the schema as indented JSON that ends with a line feed. */
  public String toText() {
    return root.toPrettyString().replace("\r\n", "\n") + "\n";
  }

  /**
   * Writes the schema to a file, which appears whole or not at all.
   *
   * @param file the file to create or replace; its folder is created where absent
   * @throws IOException if the file cannot be written
   */
  public void writeTo(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path beside = Files.createTempFile(target.getParent(), ".schema", ".tmp");
    try {
      Files.writeString(beside, toText(), StandardCharsets.UTF_8);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  public ObjectNode root() {
    return root;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the schema of a file's models once defaults are merged and grids are expanded. */
  public ObjectNode expandedModels() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.set("$schema", root.get("$schema"));
    ObjectNode model = schema.putObject("additionalProperties");
    ArrayNode cases = model.putArray("allOf");
    ObjectNode definitions = schema.putObject("$defs");
    for (Vocabulary.Term term : vocabulary.models()) {
      String definition = "model-" + term.name();
      ObjectNode options = SchemaFragments.embedded(term.schema(), definition);
      options
          .withObjectProperty("properties")
          .set("type", JsonNodeFactory.instance.booleanNode(true));
      options.put("additionalProperties", SchemaFragments.isOpen(options));
      definitions.set(definition, options);
      cases.add(whenType(term.name(), definition));
    }
    return schema;
  }

  private static void addSteps(ObjectNode definitions, Vocabulary vocabulary) {
    ObjectNode step = (ObjectNode) definitions.get("step");
    ObjectNode targetStep = (ObjectNode) definitions.get("targetStep");
    ObjectNode bare = (ObjectNode) step.get("then");
    ArrayNode names = (ArrayNode) bare.get("enum");
    ArrayNode needOptions = bare.putObject("not").putArray("enum");
    ObjectNode forms = (ObjectNode) step.at("/else/properties");
    for (Vocabulary.Term term : vocabulary.steps()) {
      String definition = "step-" + term.name();
      ObjectNode options = SchemaFragments.embedded(term.schema(), definition);
      options.put("description", term.description());
      options.put("additionalProperties", false);
      definitions.set(
          definition,
          SchemaFragments.isOpen(options)
              ? JsonNodeFactory.instance.objectNode()
              : SchemaFragments.withArgument(options, definition));
      forms.putObject(term.name()).put("$ref", "#/$defs/" + definition);
      names.add(term.name());
      if (options.path(SchemaFragments.INVERTIBLE).asBoolean()) {
        targetStep.withArray("/then/enum").add(term.name());
        targetStep.withObject("/else/properties").set(term.name(), forms.get(term.name()));
      }
      if (!term.schema().path("required").isEmpty()) {
        String option = term.schema().path("required").path(0).asText();
        needOptions.add(term.name());
        bare.put(
            "errorMessage",
            "needs options; write them as in `{" + term.name() + ": {" + option + ": …}}`");
      }
    }
    if (needOptions.isEmpty()) {
      bare.remove("not");
    } else {
      ObjectNode bareOfTarget = (ObjectNode) targetStep.get("then");
      bareOfTarget.set("not", bare.get("not"));
      bareOfTarget.set("errorMessage", bare.get("errorMessage"));
    }
  }

  private static void addModels(ObjectNode root, ObjectNode definitions, Vocabulary vocabulary) {
    ObjectNode model = (ObjectNode) definitions.get("model");
    ObjectNode type = (ObjectNode) model.at("/properties/type");
    ArrayNode names = (ArrayNode) type.get("enum");
    ArrayNode descriptions = type.putArray("enumDescriptions");
    ArrayNode cases = (ArrayNode) model.get("allOf");
    ObjectNode defaults = (ObjectNode) root.at("/properties/defaults/properties");
    for (Vocabulary.Term term : vocabulary.models()) {
      names.add(term.name());
      descriptions.add(term.description());
      String definition = "model-" + term.name();
      ObjectNode options = SchemaFragments.partial(term.schema(), definition);
      options.put("description", term.description());
      ObjectNode properties = options.withObjectProperty("properties");
      for (String key : new String[] {"type", "grid", "search"}) {
        properties.putObject(key).put("$ref", "#/$defs/model/properties/" + key);
      }
      options.put("additionalProperties", SchemaFragments.isOpen(options));
      definitions.set(definition, options);
      cases.add(whenType(term.name(), definition));

      String shared = "defaults-" + term.name();
      ObjectNode sharedOptions = SchemaFragments.partial(term.schema(), shared);
      sharedOptions.put("description", "Options shared by all models of type " + term.name() + ".");
      sharedOptions.put("additionalProperties", SchemaFragments.isOpen(sharedOptions));
      definitions.set(shared, sharedOptions);
      defaults.putObject(term.name()).put("$ref", "#/$defs/" + shared);
    }
    if (!names.isEmpty()) {
      type.withArrayProperty("examples").add(names.get(0));
    }
  }

  private static ObjectNode whenType(String name, String definition) {
    ObjectNode branch = JsonNodeFactory.instance.objectNode();
    ObjectNode condition = branch.putObject("if");
    condition.putObject("properties").putObject("type").put("const", name);
    condition.putArray("required").add("type");
    branch.putObject("then").put("$ref", "#/$defs/" + definition);
    return branch;
  }

  /** Returns the options of each model type, by name. */
  public Map<String, JsonNode> optionsByType() {
    Map<String, JsonNode> schemas = new TreeMap<>();
    vocabulary.models().forEach(term -> schemas.put(term.name(), term.schema()));
    return schemas;
  }
}
