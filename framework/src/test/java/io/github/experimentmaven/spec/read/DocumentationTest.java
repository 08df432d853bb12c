package io.github.experimentmaven.spec.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.schema.ExperimentSchema;
import io.github.experimentmaven.spec.schema.ExperimentSchemaTest;
import io.github.experimentmaven.spec.schema.TestVocabulary;
import io.github.experimentmaven.spec.yaml.Pointers;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages on the experiment file say what the schema says, and their samples work. */
class DocumentationTest {

  private static final Pattern SAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z0-9_.]+)` \\| (.*?) \\| ");

  /** What a sample of one section is completed with. */
  private static final Map<String, String> OTHER_SECTIONS = new LinkedHashMap<>();

  static {
    OTHER_SECTIONS.put("experiment", "experiment: sample\n");
    OTHER_SECTIONS.put(
        "data", "data: {source: films.csv, target: rating, features: {votes: standardize}}\n");
    OTHER_SECTIONS.put("split", "split: {test: 0.2}\n");
    OTHER_SECTIONS.put("models", "models: {mean: {type: mean}}\n");
  }

  @TempDir Path folder;

  private static List<Path> pages() throws IOException {
    Path docs = Path.of(System.getProperty("basedir", "."), "..", "docs", "experiment-file");
    try (Stream<Path> files = Files.list(docs)) {
      return files.sorted().toList();
    }
  }

  static List<Arguments> samples() throws IOException {
    List<Arguments> samples = new ArrayList<>();
    for (Path page : pages()) {
      String text = Files.readString(page);
      for (MatchResult sample : SAMPLE.matcher(text).results().toList()) {
        long line = text.substring(0, sample.start()).lines().count() + 1;
        samples.add(arguments(page.getFileName() + ":" + line, sample.group(1)));
      }
    }
    return samples;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void samplesReadWithoutProblems(String place, String sample) throws IOException {
    StringBuilder text = new StringBuilder(sample);
    OTHER_SECTIONS.forEach(
        (key, section) -> text.append(("\n" + sample).contains("\n" + key + ":") ? "" : section));
    Path file = Files.writeString(folder.resolve("sample.yaml"), text);

    Experiment experiment =
        new ExperimentReader(TestVocabulary.create()).read(file, Overrides.none());

    assertThat(experiment.models()).isNotEmpty();
  }

  @Test
  void describesEveryKeyOfTheSchemaWithItsDefaultAndNoOther() throws IOException {
    Map<String, String> described = new TreeMap<>();
    for (Path page : pages()) {
      for (MatchResult row : ROW.matcher(Files.readString(page)).results().toList()) {
        described.put(row.group(1).replace("NAME", "*"), row.group(2));
      }
    }

    Map<String, String> defaults = defaults();
    assertThat(described.keySet())
        .as("the keys that docs/experiment-file describes")
        .containsExactlyInAnyOrderElementsOf(defaults.keySet());
    assertThat(described)
        .as("the defaults that docs/experiment-file states")
        .containsExactlyInAnyOrderEntriesOf(defaults);
  }

  private static Map<String, String> defaults() {
    JsonNode root = ExperimentSchema.of(TestVocabulary.create()).root();
    Map<String, String> defaults = new TreeMap<>();
    ExperimentSchemaTest.keys()
        .forEach(
            (key, pointer) -> {
              JsonNode fallback = Pointers.resolve(root, pointer).path("default");
              JsonNode owner = Pointers.resolve(root, Pointers.parent(Pointers.parent(pointer)));
              boolean required =
                  owner
                      .path("required")
                      .toString()
                      .contains("\"" + Pointers.lastKey(pointer) + "\"");
              String value =
                  fallback.isTextual() && !fallback.asText().isEmpty()
                      ? fallback.asText()
                      : YamlText.flow(fallback);
              defaults.put(
                  key, required ? "required" : fallback.isMissingNode() ? "–" : "`" + value + "`");
            });
    return defaults;
  }

  @Test
  void explainsWhatDefaultsMerge() throws IOException {
    String sample =
        samples().stream()
            .map(arguments -> (String) arguments.get()[1])
            .filter(text -> text.startsWith("defaults:"))
            .findFirst()
            .orElseThrow();
    StringBuilder text = new StringBuilder(sample);
    List.of("experiment", "data", "split").forEach(key -> text.append(OTHER_SECTIONS.get(key)));
    Path file = Files.writeString(folder.resolve("sample.yaml"), text);

    List<ModelSpec> models =
        new ExperimentReader(TestVocabulary.create()).read(file, Overrides.none()).models();

    assertThat(models)
        .extracting(model -> model.options().values().get("optimizer").toString())
        .containsExactly(
            "{\"type\":\"adam\",\"learning_rate\":0.001}",
            "{\"learning_rate\":0.01,\"type\":\"adam\"}",
            "\"sgd\"");
  }
}
