package io.github.experimentmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabsAsBlanksTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of("", "it's", "a: b", "x\ty", "[\t", "# no", "-\t1", "say \"hi\"", "C:\\a", "}\t,");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\t1",
        "a: \t 1",
        "-\ta",
        "{\ta: 1}",
        "[\t1,\t2]",
        "[1,\n\t2]",
        "[1,\r\n\t2\r\n\t]",
        "[x\t, 1\t]",
        "[[1]\t, {a: 1}\t]",
        "{\"a\"\t: 'b'\t}",
        "- [\t1]",
        "a: {b:\n\t[\n\t1]}",
        "# the first line\n[\t1]",
        "a: 1 # a remark\n{\tb: 2}: 3",
        "don't: [\t1]",
        "5\": [\t1]",
        "{a#b:\t1}",
        "{a# b:\t1}",
        "{'a\\':\t1}",
        "{\"a\":\t1}",
        "a]: 1\nb: [\t2]",
        "a}: 1\nb: {\tc: 2}",
        "[a[1], \t2]",
      })
  void becomesABlankWhereItParts(String text) {
    assertThat(TabsAsBlanks.of(text)).isEqualTo(text.replace('\t', ' '));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a:\n\tb: 1",
        "a:\r\n\tb: 1",
        "\ta: 1",
        "a: b\tc",
        "a: b[\tc",
        "a: b{\tc",
        "a: 1, \tb",
        "a: [1]\nb: x\ty",
        "a: {b: 1}\nc: x\ty",
        "a: b]\nc: x\ty",
        "# a:\tb",
        "a: [1, #\t2\n3]",
        "[1, # b:\t2\n3]",
        "[1, #b:\t2\n3]",
        "\t# a:\tb",
        "\"a:\tb\": 1",
        "a: \"b:\tc\"",
        "a: 'b:\tc'",
        "- 'b:\tc'",
        "['b:\tc', 'd:\te']",
        "{\"b:\tc\": \"d:\te\"}",
        "a: \"\\\":\tc\"",
        "a: 'it''s:\tc'",
        "a: \"b:\tc",
        "[a.\t]",
      })
  void staysWhereItIsTextOrIndents(String text) {
    assertThat(TabsAsBlanks.of(text)).isEqualTo(text);
  }

  /** What a file says does not depend on the blanks or tabs that an editor writes between. */
  @Test
  void jsonIndentedByTabsReadsAsAnyOther() throws IOException {
    ObjectWriter tabs =
        new ObjectMapper()
            .writer(
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Spacing.NONE))
                    .withArrayIndenter(new DefaultIndenter("\t", "\r\n"))
                    .withObjectIndenter(new DefaultIndenter("\t", "\n")));
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      ObjectNode root = JSON.objectNode();
      fill(root, 3, random);
      String text = tabs.writeValueAsString(root).replace("\":", "\"\t:\t");
      List<Problem> problems = new ArrayList<>();

      assertThat(YamlReader.read("f.yaml", text, problems).root()).as(text).isEqualTo(root);
      assertThat(problems).isEmpty();
    }
  }

  private static void fill(ObjectNode object, int depth, Random random) {
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      object.set("key" + i, value(depth, random));
    }
  }

  private static JsonNode value(int depth, Random random) {
    int kind = random.nextInt(depth > 0 ? 5 : 3);
    if (kind == 3) {
      ArrayNode array = JSON.arrayNode();
      for (int i = 0; i < random.nextInt(4); i++) {
        array.add(value(depth - 1, random));
      }
      return array;
    }
    if (kind == 4) {
      ObjectNode object = JSON.objectNode();
      fill(object, depth - 1, random);
      return object;
    }
    return switch (kind) {
      case 0 -> JSON.numberNode(random.nextLong());
      case 1 -> JSON.booleanNode(random.nextBoolean());
      default -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
    };
  }
}
