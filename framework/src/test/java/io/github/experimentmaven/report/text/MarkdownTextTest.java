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

  /** Where the spaces without width are, which stand here as a middle dot. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "@team => @·team",
        "see #12 and GH-3 => see \\#·12 and GH·-3",
        "!7 &3 %v1 ~bug ^alert => !·7 &amp;·3 %·v1 \\~·bug ^·alert",
        ":+1: :100: => :·+1: :·100:",
        "www.example.org => www·.example.org",
        "https://example.org => https·://example.org",
        "a@example.org => a@·example.org",
        "+5%, tolerance 1% => +5%, tolerance 1%",
        "a - b : c => a - b : c"
      })
  void doesNothingInAComment(String text, String markdown) {
    assertThat(MarkdownText.inert(text).replace('\u200b', '·')).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "network.test.mse => `network.test.mse`",
        "net[0.1, 32] => `net[0.1, 32]`",
        "houses.yaml:25:3 => `houses.yaml:25:3`",
        "@team => <code>@·team</code>",
        "a|b => <code>a\\|b</code>",
        "a`b => <code>a\\`b</code>",
        "<img src=x> => <code>&lt;img src=x&gt;</code>"
      })
  void showsANameAsCode(String name, String markdown) {
    assertThat(MarkdownText.code(name).replace('\u200b', '·')).isEqualTo(markdown);
  }
}
