package io.github.experimentmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.experimentmaven.spec.ModelSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

class ModelReferenceTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "models.md");
  private static final Pattern SECTION = Pattern.compile("(?ms)^### `(\\w+)`\\n(.*?)(?=^##|\\z)");
  private static final Pattern SAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");

  static Stream<ModelType> types() {
    return ModelSpecs.types().all().stream();
  }

  @Test
  void everyTypeHasASectionAndEverySectionAType() {
    assertThat(sections().keySet())
        .containsExactlyInAnyOrderElementsOf(types().map(ModelType::name).toList());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSectionHasTheOptionsOfTheSchemaAndNoOthers(ModelType type) {
    String section = sections().get(type.name());

    assertThat(section).startsWith("\n" + type.description()).contains(OptionTable.of(type));
    assertThat(section.split("\\| option \\|", -1).length - 1).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSectionSaysWhetherTheTypeIsBitExact(ModelType type) {
    String label = type.bitExact() ? "Bit-exact." : "Bit-exact: ";

    assertThat(sections().get(type.name())).contains(label);
  }

  static Stream<Arguments> samples() {
    List<Arguments> samples = new ArrayList<>();
    Yaml yaml = new Yaml(flow());
    SAMPLE
        .matcher(page())
        .results()
        .map(sample -> sample.group(1))
        .forEach(
            sample -> {
              Map<String, Map<String, Object>> file = yaml.load(sample);
              file.get("models")
                  .forEach((name, model) -> samples.add(Arguments.of(name, yaml.dump(model))));
            });
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

  @Test
  void everyTypeHasASample() {
    String page = page();

    assertThat(types().map(ModelType::name)).allMatch(name -> page.contains("type: " + name));
  }

  private static Map<String, String> sections() {
    return SECTION
        .matcher(page())
        .results()
        .collect(
            Collectors.toMap(
                section -> section.group(1), (MatchResult section) -> section.group(2)));
  }

  private static DumperOptions flow() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    return options;
  }

  private static String page() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
