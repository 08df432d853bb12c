package io.github.experimentmaven.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.DependenceSpec;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ImportanceSpec;
import io.github.experimentmaven.spec.IntervalsSpec;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.slice.SlicesSpec;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

public class ExperimentSchemaTest {

  private static final ExperimentSchema SCHEMA = ExperimentSchema.of(TestVocabulary.create());

  @TempDir Path folder;

  /**
   * Returns every key of the structure that all files share, by its path in the file, and where the
   * schema describes it.
   */
  public static Map<String, String> keys() {
    ObjectNode base = SchemaResource.read(ExperimentSchema.class, "experiment.schema.json");
    Map<String, String> keys = new TreeMap<>();
    collect("", "", base, keys);
    return keys;
  }

  private static void collect(String path, String at, JsonNode root, Map<String, String> keys) {
    JsonNode schema = Pointers.resolve(root, at);
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String key = path + property.getKey();
      keys.put(key, at + "/properties/" + property.getKey());
      collect(key + ".", keys.get(key), root, keys);
    }
    for (String inner : List.of("items", "additionalProperties")) {
      if (schema.path(inner).isObject()) {
        collect(path + (inner.equals("items") ? "" : "*."), at + "/" + inner, root, keys);
      }
    }
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      collect(path, reference.substring(1), root, keys);
    }
  }

  static Stream<Arguments> eachKey() {
    return keys().entrySet().stream()
        .map(key -> arguments(key.getKey(), Pointers.resolve(SCHEMA.root(), key.getValue())));
  }

  @Test
  void isASchemaOfDraft202012() {
    var metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(SCHEMA.toJson())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("eachKey")
  void describesEveryKeyWithExamples(String key, JsonNode schema) {
    assertThat(schema.path("description").asText()).endsWith(".");
    assertThat(schema.path("examples").isArray()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("eachKey")
  void acceptsItsOwnExamplesAndDefaults(String key, JsonNode schema) {
    ObjectNode own = schema.deepCopy();
    own.set("$defs", SCHEMA.root().get("$defs"));
    SchemaCheck check = new SchemaCheck(own);

    for (JsonNode example : schema.path("examples")) {
      assertThat(check.check(example).stream().map(Misfit::pointer)).as("%s", example).isEmpty();
    }
    if (schema.has("default")) {
      assertThat(check.check(schema.get("default")).stream().map(Misfit::keyword)).isEmpty();
    }
  }

  @Test
  void hasAKeyForEveryComponentOfTheRecords() {
    assertThat(below(""))
        .isEqualTo(
            names(
                Experiment.class,
                "overrides",
                "selection",
                "origin",
                "explanations",
                "defaults",
                "importance",
                "dependence",
                "intervals"));
    assertThat(below("intervals.")).isEqualTo(names(IntervalsSpec.class));
    assertThat(below("dependence.")).isEqualTo(names(DependenceSpec.class));
    assertThat(below("importance.")).isEqualTo(names(ImportanceSpec.class, "limits"));
    assertThat(below("data.")).isEqualTo(names(DataSpec.class, "missing_by_column", "type"));
    assertThat(below("data.format.")).isEqualTo(names(CsvFormat.class, "type"));
    assertThat(below("regression.")).isEqualTo(names(RegressionSpec.class, "location"));
    assertThat(below("thresholds.*."))
        .isEqualTo(
            names(
                Threshold.class,
                "model",
                "part",
                "slice",
                "metric",
                "location",
                "rival",
                "better_than",
                "no_worse_than",
                "by",
                "confidence",
                "no_column_above"));
    assertThat(below("slices.")).isEqualTo(names(SlicesSpec.class, "slicings"));
    assertThat(below("models.*."))
        .isEqualTo(names(ModelSpec.class, "options", "location", "name", "grid"));
    Set<String> split = new TreeSet<>();
    for (Class<?> form : SplitSpec.class.getPermittedSubclasses()) {
      split.addAll(names(form));
    }
    for (Class<?> arrangement : Arrangement.class.getPermittedSubclasses()) {
      split.addAll(names(arrangement));
    }
    assertThat(below("split.")).isEqualTo(split);
    assertThat(below("split.files.")).isEqualTo(names(SplitSpec.IndexFiles.class));
  }

  /** Returns the last keys one level below a path. */
  private static Set<String> below(String path) {
    Set<String> below = new TreeSet<>();
    for (String key : keys().keySet()) {
      String rest = key.startsWith(path) ? key.substring(path.length()) : ".";
      if (!rest.contains(".")) {
        below.add(rest);
      }
    }
    return below;
  }

  /**
   * Returns the keys that bind to a record's components. What the file says in another way is
   * listed here, once.
   *
   * @param others components that no key binds to, or keys that no component shows
   */
  private static Set<String> names(Class<?> record, String... others) {
    Map<String, String> renamed =
        Map.of("name", "experiment", "target_specs", "target", "quantiles", "stratify");
    Set<String> names = new TreeSet<>();
    for (RecordComponent component : record.getRecordComponents()) {
      String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      name = renamed.getOrDefault(name, name);
      if (record == Arrangement.Grouped.class || record == Arrangement.Timed.class) {
        name = record == Arrangement.Grouped.class ? "group" : "time";
      }
      if (record == SplitSpec.ByFiles.class && name.equals("folds")) {
        name = "files";
      }
      if (!name.equals("arrangement")) {
        names.add(name);
      }
    }
    for (String other : others) {
      String name = record == Experiment.class ? other : renamed.getOrDefault(other, other);
      if (!names.remove(name)) {
        names.add(name);
      }
    }
    return names;
  }

  @Test
  void namesTheTypesStepsAndOptionsOfTheVocabulary() {
    ObjectNode schema = SCHEMA.toJson();

    assertThat(schema.at("/$defs/model/properties/type/enum"))
        .hasToString("[\"mlp\",\"random_forest\",\"mean\"]");
    assertThat(schema.at("/$defs/step/then/enum").toString()).contains("target_encode");
    assertThat(schema.at("/$defs/model-mlp/properties/dropout/description").asText())
        .isEqualTo("The share of units left out.");
    assertThat(schema.at("/properties/defaults/properties/mlp/$ref").asText())
        .isEqualTo("#/$defs/defaults-mlp");
  }

  @Test
  void offersForTargetsTheStepsThatCanBeUndoneAlone() {
    ObjectNode schema = SCHEMA.toJson();

    assertThat(schema.at("/$defs/targetStep/then/enum"))
        .hasToString("[\"log1p\",\"standardize\",\"passthrough\",\"clip\"]");
    assertThat(schema.at("/$defs/targetStep/else/properties/clip/$ref").asText())
        .isEqualTo("#/$defs/step-clip");
    assertThat(schema.at("/$defs/targetStep/else/properties/one_hot").isMissingNode()).isTrue();
  }

  @Test
  void keepsReferencesInsideAFragmentWorking() {
    ObjectNode fragment =
        SchemaResource.parse(
            """
            {"type": "object", "properties": {"a": {"$ref": "#/$defs/positive"}},
             "$defs": {"positive": {"type": "number", "exclusiveMinimum": 0}}}
            """);
    Vocabulary vocabulary =
        new Vocabulary(List.of(new Vocabulary.Term("own", "Own.", fragment)), List.of(), List.of());
    ObjectNode file =
        SchemaResource.parse(
            "{\"experiment\": \"e\", \"models\": {\"m\": {\"type\": \"own\", \"a\": 0}}}");

    List<Misfit> findings = new SchemaCheck(ExperimentSchema.of(vocabulary).root()).check(file);

    assertThat(findings).extracting(Misfit::pointer).contains("/models/m/a");
  }

  @Test
  void writesItselfAsTheSameTextEverywhere() throws IOException {
    Path file = folder.resolve("new/experiment.schema.json");

    SCHEMA.writeTo(file);
    SCHEMA.writeTo(file);

    assertThat(file).hasContent(SCHEMA.toText());
    assertThat(SchemaResource.parse(Files.readString(file)))
        .hasToString(SCHEMA.toJson().toString());
    assertThat(SCHEMA.toText()).doesNotContain("\r").endsWith("}\n");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }
}
