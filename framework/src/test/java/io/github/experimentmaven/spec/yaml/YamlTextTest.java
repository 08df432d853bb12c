package io.github.experimentmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class YamlTextTest {

  private static final List<String> WORDS =
      List.of(
          "a",
          "no",
          "Yes",
          "on",
          "1",
          "0",
          "1e3",
          ".5",
          "-",
          "+",
          "_",
          ":",
          "#",
          " ",
          "'",
          "\"",
          "\\",
          "[",
          "]",
          "{",
          "}",
          ",",
          "&",
          "*",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "?",
          "~",
          "null",
          "true",
          ".inf",
          ".nan",
          "0x1F",
          "0o7",
          "12:30",
          "2024-01-31",
          "\t",
          "\n",
          "é",
          "表",
          "\u00a0",
          "\u2028",
          "\ufeff",
          "=",
          "<<",
          "(",
          ")",
          "/");

  private static JsonNode read(String text) {
    return YamlReader.read("f", text, new ArrayList<>()).root();
  }

  /** SnakeYAML is the reader of YAML 1.1: what it takes for a text, every reader does. */
  @Test
  void readsBackAsTheTextForEveryReaderOfYaml() {
    Random random = new Random(5);
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j <= random.nextInt(4); j++) {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
      }
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.putArray(text.toString()).add(text.toString()).addObject().put("k", text.toString());
      String written = YamlText.flow(object);

      assertThat(read(written)).as(written).isEqualTo(object);
      assertThat(new Yaml().<Object>load(written))
          .as(written)
          .isEqualTo(
              java.util.Map.of(
                  text.toString(),
                  List.of(text.toString(), java.util.Map.of("k", text.toString()))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"films.csv", "16 relu", "data/my films.csv", "(none)", "a-b", "größe", "50%"})
  void hasNoQuotesWhereNoneAreNeeded(String text) {
    assertThat(YamlText.text(text)).isEqualTo(text);
  }

  @Test
  void isShownOnOneLineUpToAHundredCharacters() {
    assertThat(YamlText.shown(" a\n  b\t")).isEqualTo("a b");
    assertThat(YamlText.shown("🎬".repeat(100))).isEqualTo("🎬".repeat(100));
    assertThat(YamlText.shown("🎬".repeat(101))).isEqualTo("🎬".repeat(100) + "…");
  }
}
