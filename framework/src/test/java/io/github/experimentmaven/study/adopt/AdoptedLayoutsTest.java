package io.github.experimentmaven.study.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.experimentmaven.GoldenFile;
import io.github.experimentmaven.spec.edit.FoundModel;
import io.github.experimentmaven.spec.yaml.YamlReader;
import io.github.experimentmaven.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found takes the place of the search, however a file is laid out. */
class AdoptedLayoutsTest {

  /** What searches are said to have found, by the names of options. */
  private static final JsonNode FOUND =
      YamlReader.read(
              "found",
              """
              learning_rate: 0.002371
              dropout: 0.25
              epochs: 7
              layers: [32 relu]
              optimizer: {type: sgd, nesterov: true}
              optimizer.learning_rate: 0.01
              optimizer.momentum: 0.9
              early_stopping.patience: 5
              """,
              new ArrayList<>())
          .root();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block",
        "last-line",
        "first-key",
        "one-line",
        "several-lines",
        "json",
        "short-form",
        "inside-block",
        "inside-flow",
        "inside-nothing",
        "inside-choice",
        "inside-alias",
        "defaults",
        "other-scripts"
      })
  void changesNothingElse(String layout) throws IOException {
    String adopted = adopted(layout, text(layout));

    GoldenFile.of("study/adopt/" + layout + ".adopted.yaml").mustBe(adopted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"block", "last-line", "one-line", "inside-block", "short-form"})
  void keepsTheEndsOfLines(String layout) throws IOException {
    String adopted = adopted(layout, text(layout).replace("\n", "\r\n"));

    assertThat(adopted).isEqualTo(text(layout + ".adopted").replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"block", "json"})
  void keepsAByteOrderMark(String layout) throws IOException {
    String adopted = adopted(layout, "\uFEFF" + text(layout));

    assertThat(adopted).isEqualTo("\uFEFF" + text(layout + ".adopted"));
  }

  @Test
  void aFileThatIsJsonStaysThat() throws IOException {
    JsonNode adopted = new ObjectMapper().readTree(adopted("json", text("json")));

    assertThat(adopted.at("/models/other/optimizer/nesterov").asBoolean()).isTrue();
  }

  private static String text(String layout) throws IOException {
    try (InputStream in = AdoptedLayoutsTest.class.getResourceAsStream(layout + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String adopted(String layout, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(layout + ".yaml"), text);
    Study study = Study.read(file);
    Adoption.of(study, found(study)).write();
    return Files.readString(file);
  }

  private static List<FoundModel> found(Study study) {
    return study.experiment().models().stream()
        .filter(model -> model.search().isPresent())
        .map(
            model ->
                new FoundModel(
                    model,
                    model.search().orElseThrow().space().stream()
                        .map(open -> FOUND.get(open.name()))
                        .toList(),
                    "found by a search"))
        .toList();
  }
}
