package io.github.experimentmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      value = {
        "network-1 => network-1",
        "a|b => a\\|b",
        "<script>& => &lt;script&gt;&amp;",
        "**bold** _it_ `code` ~~no~~ => \\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~",
        "[a](b) => \\[a\\](b)",
        "# title => \\# title",
        "$x$ => \\$x\\$",
        "back\\slash => back\\\\slash",
        "+ item => \\+ item",
        "- item => \\- item",
        "1. item => 1\\. item",
        "-0.5 => -0.5",
        "+25 % => +25 %"
      })
  void showsATextAsItIs(String text, String markdown) {
    assertThat(MarkdownText.escape(text)).isEqualTo(markdown);
  }

  @Test
  void isOneLineWithoutControlCharacters() {
    assertThat(MarkdownText.escape("a\nb\u001bc")).isEqualTo("a b c");
  }
}
