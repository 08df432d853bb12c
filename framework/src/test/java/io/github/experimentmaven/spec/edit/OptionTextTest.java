package io.github.experimentmaven.spec.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.experimentmaven.spec.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptionTextTest {

  private static JsonNode read(String text) {
    return YamlReader.read("file", "option: " + text + "\n", new ArrayList<>())
        .root()
        .get("option");
  }

  static Stream<JsonNode> values() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return Stream.of(
        LongNode.valueOf(1),
        DoubleNode.valueOf(1),
        DoubleNode.valueOf(0),
        DoubleNode.valueOf(-0.003),
        DoubleNode.valueOf(Double.MIN_VALUE),
        DoubleNode.valueOf(Double.MAX_VALUE),
        BooleanNode.TRUE,
        NullNode.instance,
        TextNode.valueOf("true"),
        TextNode.valueOf("1e3"),
        TextNode.valueOf("no"),
        TextNode.valueOf(""),
        TextNode.valueOf("64 relu"),
        TextNode.valueOf("a: b # c"),
        nodes.arrayNode().add("64 relu").add(1.0).add(1L),
        nodes.objectNode().put("type", "sgd").put("null", 1e-9).set("0", nodes.arrayNode()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsBackAsTheSameValue(JsonNode value) {
    assertThat(read(OptionText.YAML.of(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsBackAsTheSameValueWhereItIsJson(JsonNode value) throws IOException {
    assertThat(new ObjectMapper().readTree(OptionText.JSON.of(value)).toString())
        .isEqualTo(value.toString());
  }

  @Test
  void everyNumberReadsBackAsTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(read(OptionText.YAML.of(DoubleNode.valueOf(value))))
            .isEqualTo(DoubleNode.valueOf(value));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.0001, 0.0001",
    "1, 1.0",
    "1200, 1200.0",
    "0.002371, 0.002371",
    "1e-7, 1.0e-7",
    "2.371e-8, 2.371e-8",
    "1e20, 1.0e20"
  })
  void isWhatPeopleWrite(double value, String text) {
    assertThat(OptionText.YAML.of(DoubleNode.valueOf(value))).isEqualTo(text);
  }
}
