package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.experimentmaven.DocumentationPage;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

class ModelReferenceTest {

  private static final Pattern TYPE = Pattern.compile("`\\w+`");

  private static DocumentationPage page;

  @BeforeAll
  static void read() throws IOException {
    page = DocumentationPage.read("docs/models.md");
  }

  static Stream<ModelType> types() {
    return ModelSpecs.types().all().stream();
  }

  @Test
  void everySectionHasAType() {
    List<String> types = types().map(ModelReferenceTest::heading).toList();

    assertThat(page.headings(3))
        .filteredOn(heading -> TYPE.matcher(heading).matches() && !types.contains(heading))
        .as("the sections of docs/models.md that are no model type's")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSectionHasTheOptionsOfTheSchemaAndNoOthers(ModelType type) {
    String section = page.section(3, heading(type));

    assertThat(section).startsWith("\n" + type.description()).contains(OptionTable.of(type));
    assertThat(section.split("\\| option \\|", -1).length - 1).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSectionSaysWhetherTheTypeIsBitExact(ModelType type) {
    String label = type.bitExact() ? "Bit-exact." : "Bit-exact: ";

    assertThat(page.section(3, heading(type))).contains(label);
  }

  static Stream<Arguments> samples() {
    List<Arguments> samples = new ArrayList<>();
    Yaml yaml = new Yaml(flow());
    for (String sample : page.blocks("yaml")) {
      Map<String, Map<String, Object>> file = yaml.load(sample);
      file.get("models")
          .forEach((name, model) -> samples.add(Arguments.of(name, yaml.dump(model))));
    }
    return samples.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aSampleFollowsTheSchemaAndTrains(String name, String yaml) {
    ModelSpec spec = ModelSpecs.of(yaml);
    ModelType type = ModelSpecs.types().find(spec.type()).orElseThrow();

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(type.schema())
                .validate(spec.options().values()))
        .as(name)
        .isEmpty();
    assertThat(ModelSpecs.train(yaml, Tables.bent(), 1).model()).isNotNull();
  }

  /** Its libraries are no dependency of the build: half a gigabyte for one page. */
  @Test
  void theSampleWithTensorFlowFollowsTheSchemaAndLacksNothingButTensorFlow() {
    List<String> samples = page.blocks("yaml with-tensorflow");
    assertThat(samples).hasSize(1);
    Yaml yaml = new Yaml(flow());
    Map<String, Map<String, Object>> file = yaml.load(samples.get(0));
    String model = yaml.dump(file.get("models").get("tensorflow"));
    ModelSpec spec = ModelSpecs.of(model);
    ModelType type = ModelSpecs.types().find(spec.type()).orElseThrow();

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(type.schema())
                .validate(spec.options().values()))
        .isEmpty();
    assertThatThrownBy(() -> type.learner(spec))
        .hasMessageContaining(
            "there is no class 'org.tribuo.interop.tensorflow.TensorFlowTrainer' in the project or"
                + " the plugin's dependencies");
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasASample(ModelType type) {
    assertThat(page.blocks("yaml"))
        .filteredOn(sample -> sample.contains("type: " + type.name()))
        .as("the samples of `type: %s` in docs/models.md", type.name())
        .isNotEmpty();
  }

  private static String heading(ModelType type) {
    return "`" + type.name() + "`";
  }

  private static DumperOptions flow() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    return options;
  }
}
