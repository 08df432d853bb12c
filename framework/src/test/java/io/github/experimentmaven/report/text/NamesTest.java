package io.github.experimentmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void shortenKeepsBothEndsOfAName() {
    assertThat(Names.shorten("network-3[dropout=0.1]", 11)).isEqualTo("netwo…=0.1]");
    assertThat(Names.shorten("network-3", 9)).isEqualTo("network-3");
  }

  @Test
  void shortenCountsCharactersNotHalvesOfThem() {
    assertThat(Names.shorten("😀😀😀😀😀", 3)).isEqualTo("😀…😀");
  }

  @Test
  void wrapBreaksAfterMarksAndIndents() {
    assertThat(Names.wrap("network-3[dropout=0.1,learning_rate=0.001]", 24))
        .containsExactly("network-3[dropout=0.1,", "  learning_rate=0.001]");
  }

  @Test
  void wrapBreaksAtBlanksAndKeepsEveryWord() {
    assertThat(Names.wrap("the loss is not a number", 12))
        .containsExactly("the loss is", "  not a", "  number");
  }

  @Test
  void wrapBreaksALongWordWhereItMust() {
    assertThat(Names.wrap("x".repeat(20), 10))
        .containsExactly("x".repeat(10), "  " + "x".repeat(8), "  xx");
    assertThat(Names.wrap("😀".repeat(3), 2)).containsExactly("😀😀", "😀");
  }

  @Test
  void wrapLeavesWhatFits() {
    assertThat(Names.wrap("network-1", 9)).containsExactly("network-1");
    assertThat(Names.wrap("", 9)).containsExactly("");
  }

  @Test
  void singleLineHasNoControlCharacters() {
    assertThat(Names.singleLine("a\nb\u001b[31m")).isEqualTo("a b [31m");
  }
}
