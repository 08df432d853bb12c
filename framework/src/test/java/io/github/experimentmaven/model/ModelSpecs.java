package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.schema.SchemaDefaults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** Model specs as the reader makes them of an experiment file. */
public final class ModelSpecs {

  private static final String POINTER = "/models/m";

  private ModelSpecs() {}

  /**
   * The model of a YAML object with {@code type}; the key path of each value is {@code models.m}.
   */
  public static ModelSpec of(String yaml) {
    ObjectNode values = new ObjectMapper().valueToTree(new Yaml().load(yaml));
    String type = values.remove("type").textValue();
    Map<String, Location> locations = new TreeMap<>();
    locate(POINTER, values, locations);
    Origin origin = new Origin(Path.of("study.yaml"), "study.yaml", "0", locations);
    return new ModelSpec(
        "m", type, new Options(values, origin, POINTER), new Location("study.yaml", 1, 1));
  }

  /** The same model with every default of its type's schema written out. */
  public static ModelSpec withDefaults(ModelSpec spec) {
    ObjectNode schema = types().find(spec.type()).orElseThrow().schema();
    ObjectNode values = spec.options().values().deepCopy();
    SchemaDefaults.fill(values, schema, schema);
    Options options = new Options(values, spec.options().origin(), spec.options().pointer());
    return new ModelSpec(spec.name(), spec.type(), options, spec.location());
  }

  private static void locate(String pointer, JsonNode node, Map<String, Location> locations) {
    locations.put(pointer, new Location("study.yaml", locations.size() + 1, 1));
    node.properties()
        .forEach(field -> locate(pointer + "/" + field.getKey(), field.getValue(), locations));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      locate(pointer + "/" + i, node.get(i), locations);
    }
  }

  /** What trains it. */
  public static Learner learner(String yaml) {
    ModelSpec spec = of(yaml);
    return types().find(spec.type()).orElseThrow().learner(spec);
  }

  /** Whether another seed gives another model. */
  public static boolean random(String yaml) {
    ModelSpec spec = of(yaml);
    return types().find(spec.type()).orElseThrow().random(spec);
  }

  /** Checks that making a learner fails with one problem. */
  public static void assertRefused(String yaml, String path, String message) {
    assertThatThrownBy(() -> learner(yaml))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).path()).isEqualTo(path);
              assertThat(e.problems().get(0).message()).isEqualTo(message);
            });
  }

  /** All registered types. */
  public static ModelTypes types() {
    return ModelTypes.discover(ModelSpecs.class.getClassLoader());
  }

  /** Skips a test where the native library that a model needs has no build for the processor. */
  public static void assumeTrains(String yaml) {
    assumeTrue(
        !of(yaml).type().equals("xgboost")
            || List.of("amd64", "x86_64").contains(System.getProperty("os.arch")),
        "XGBoost's native library is there for x86-64 alone");
  }

  /** A trained model. */
  public static TrainedModel train(String yaml, Examples examples, long seed) {
    assumeTrains(yaml);
    return learner(yaml).train(examples, seed, epoch -> {});
  }
}
