package io.github.experimentmaven.spec.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.FeatureSpec;
import io.github.experimentmaven.spec.OnMissing;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.schema.SchemaDefaults;
import io.github.experimentmaven.spec.schema.SchemaFragments;
import io.github.experimentmaven.spec.schema.Vocabulary;
import io.github.experimentmaven.spec.yaml.KeyPath;
import io.github.experimentmaven.spec.yaml.LocatedTree;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Binds the section {@code data} of a file that has been found valid. */
final class DataBinder {

  private final LocatedTree file;
  private final Origin origin;
  private final Map<String, Vocabulary.Term> steps;

  DataBinder(LocatedTree file, Origin origin, Vocabulary vocabulary) {
    this.file = file;
    this.origin = origin;
    this.steps =
        vocabulary.steps().stream()
            .collect(Collectors.toMap(Vocabulary.Term::name, Function.identity()));
  }

  DataSpec bind(JsonNode data) {
    Map<String, List<String>> missingByColumn = new LinkedHashMap<>();
    JsonNode missing = data.get("missing");
    for (Map.Entry<String, JsonNode> column : missing.properties()) {
      String pointer = Pointers.child("/data/missing", column.getKey());
      missingByColumn.put(column.getKey(), tokens(column.getValue(), pointer));
    }
    List<String> everywhere = missingByColumn.remove("*");
    if (missing.isArray()) {
      everywhere = tokens(missing, "/data/missing");
    }
    return new DataSpec(
        data.get("source").asText(),
        text(data, "sha256"),
        text(data, "hint"),
        text(data.get("format"), "type"),
        format(data.get("format")),
        everywhere == null ? List.of("") : everywhere,
        missingByColumn,
        OnMissing.valueOf(data.get("on_missing").asText().toUpperCase(Locale.ROOT)),
        targets(data.get("target")),
        features(data.get("features")),
        Bindings.texts(data.get("exclude")),
        text(data, "weight"));
  }

  private static CsvFormat format(JsonNode format) {
    return new CsvFormat(
        text(format, "delimiter").map(delimiter -> delimiter.charAt(0)),
        format.get("quote").asText().charAt(0),
        format.get("encoding").asText(),
        format.get("decimal").asText().charAt(0),
        text(format, "thousands").map(thousands -> thousands.charAt(0)),
        format.get("header").asBoolean(),
        format.has("names") ? Bindings.texts(format.get("names")) : List.of());
  }

  private List<String> tokens(JsonNode list, String pointer) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      tokens.add(file.texts().getOrDefault(Pointers.child(pointer, i), list.get(i).asText()));
    }
    return tokens;
  }

  private List<TargetSpec> targets(JsonNode target) {
    String pointer = "/data/target";
    if (target.isTextual()) {
      return List.of(target(target.asText(), pointer));
    }
    List<TargetSpec> specs = new ArrayList<>();
    for (int i = 0; i < target.size() && target.isArray(); i++) {
      specs.add(target(target.get(i).asText(), Pointers.child(pointer, i)));
    }
    for (Map.Entry<String, JsonNode> column : target.properties()) {
      String below = Pointers.child(pointer, column.getKey());
      specs.add(
          new TargetSpec(
              column.getKey(),
              steps(column.getValue(), below),
              file.keys().get(below),
              KeyPath.of(below)));
    }
    return specs;
  }

  private TargetSpec target(String column, String pointer) {
    return new TargetSpec(column, List.of(), origin.locate(pointer), KeyPath.of(pointer));
  }

  private List<FeatureSpec> features(JsonNode features) {
    List<FeatureSpec> specs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> feature : features.properties()) {
      String pointer = Pointers.child("/data/features", feature.getKey());
      specs.add(
          new FeatureSpec(
              feature.getKey(), steps(feature.getValue(), pointer), file.keys().get(pointer)));
    }
    return specs;
  }

  private List<StepSpec> steps(JsonNode written, String pointer) {
    if (!written.isArray()) {
      return List.of(step(written, pointer));
    }
    List<StepSpec> chain = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      chain.add(step(written.get(i), Pointers.child(pointer, i)));
    }
    // What stands beside a step that nobody knows yet cannot be judged either.
    Optional<StepSpec> unknown =
        chain.stream()
            .filter(step -> SchemaFragments.isOpen(steps.get(step.type()).schema()))
            .findFirst();
    return unknown.map(List::of).orElse(chain);
  }

  private StepSpec step(JsonNode written, String pointer) {
    if (written.isTextual()) {
      return step(written.asText(), JsonNodeFactory.instance.objectNode(), pointer);
    }
    String type = written.fieldNames().next();
    JsonNode options = written.get(type);
    String below = Pointers.child(pointer, type);
    if (options instanceof ObjectNode object) {
      return step(type, object.deepCopy(), below);
    }
    ObjectNode argument = JsonNodeFactory.instance.objectNode();
    argument.set(steps.get(type).schema().path(SchemaFragments.ARGUMENT).asText(), options);
    return step(type, argument, below);
  }

  private StepSpec step(String type, ObjectNode options, String pointer) {
    ObjectNode schema = steps.get(type).schema();
    SchemaDefaults.fill(options, schema, schema);
    return new StepSpec(type, new Options(options, origin, pointer));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
  }
}
