package io.github.experimentmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNodesTest {

  private static final String TEXT =
      """
      # A house 🏠 and a tree.
      plain: a text   # and a comment
      quoted: "🏠 # no comment"
      empty:
      block: |
        two
        lines

      # Below it.
      folded: >-
        two
        lines
      list:
        - one
        - {two:	2}   # of them

      shared: &shared {a: 1,
        b: [2, 3]}
      alias: *shared
      inner:
        merged:
          <<: *shared
          c: 4

        # The last one.
      "last": no end of line""";

  private static String written(String text, String... keys) {
    TextNode node = TextNodes.of(text);
    for (String key : keys) {
      node = node.entry(key).orElseThrow().value();
    }
    return text.substring(node.start(), node.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | a text",
        "quoted | \"🏠 # no comment\"",
        "empty | ``",
        "block | `|\n  two\n  lines`",
        "folded | `>-\n  two\n  lines`",
        "list | `- one\n  - {two:\t2}`",
        "shared | `&shared {a: 1,\n  b: [2, 3]}`",
        "alias | *shared",
        "inner | `merged:\n    <<: *shared\n    c: 4`",
        "last | no end of line"
      })
  void aValueEndsBeforeWhatIsNoPartOfIt(String key, String value) {
    assertThat(written(TEXT, key)).isEqualTo(value);
  }

  @Test
  void placesAreThoseOfTheTextWhateverEndsItsLines() {
    String text = TEXT.replace("\n", "\r\n");

    assertThat(written(text, "inner", "merged")).isEqualTo("<<: *shared\r\n    c: 4");
    assertThat(written(text, "last")).isEqualTo("no end of line");
  }

  @Test
  void entriesAreThoseThatAreWrittenThere() {
    TextNode merged =
        TextNodes.of(TEXT)
            .entry("inner")
            .orElseThrow()
            .value()
            .entry("merged")
            .orElseThrow()
            .value();

    assertThat(merged.kind()).isEqualTo(TextNode.Kind.BLOCK_MAPPING);
    assertThat(merged.entries()).extracting(TextNode.Entry::key).isEqualTo(List.of("<<", "c"));
    assertThat(merged.entry("a")).isEmpty();
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThatThrownBy(() -> TextNodes.of("a: [1, 2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no YAML");
  }
}
