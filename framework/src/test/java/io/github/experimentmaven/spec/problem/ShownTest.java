package io.github.experimentmaven.spec.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

  @ParameterizedTest
  @CsvSource({
    "living\u00a0area, living\\u00a0area", // no-break space
    "a\u202fb, a\\u202fb", // narrow no-break space
    "a\u3000b, a\\u3000b", // wide blank
    "a\u200bb, a\\u200bb", // zero width
    "a\u200db, a\\u200db",
    "a\u00adb, a\\u00adb", // soft hyphen
    "\ufeffa, \\ufeffa", // byte order mark
    "a\u202eb, a\\u202eb", // right to left
    "cafe\u0301, cafe\\u0301", // a letter of two characters
    "\u212bngstrom, \\u212bngstrom", // Å of its own
    "\u22121.5, \\u22121.5", // minus sign
    "a\u2011b, a\\u2011b", // no-break hyphen
    "\u0661\u0662, \\u0661\\u0662", // Arabic digits
    "\uff11, \\uff11", // wide digits
    "\ud835\udfd9, \\U0001d7d9", // a digit of mathematics
    "h\u0435ight, h\\u0435ight", // a Cyrillic letter in a Latin word
    "\u0391ge, \\u0391ge", // a Greek one
    "a\ufe0fb, a\\ufe0fb", // variation selector
    "a\u3164b, a\\u3164b", // Hangul filler
    "a\u034fb, a\\u034fb", // grapheme joiner
    "a\u2010b, a\\u2010b", // hyphen
    "a\u0300b, a\\u0300b", // a letter of two characters
    "ag\u0435, ag\\u0435", // a Cyrillic letter after Latin ones
    "a\udb40\uddefb, a\\U000e01efb", // variation selector
    "a\u0000b, a\\u0000b",
    "a\u009bb, a\\u009bb"
  })
  void writesOutWhatTheEyeCannotTell(String text, String shown) {
    assertThat(Shown.readable(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prod_budget",
        "Größe in m²",
        "café",
        "возраст",
        "x \u0435",
        "\u0435 x",
        "ηλικία",
        "年齢",
        "गति", // its vowel signs are characters of their own
        "한국어",
        "Δt",
        "µm",
        "🎬",
        "50–60"
      })
  void leavesWordsOfAllLanguagesAsTheyAre(String text) {
    assertThat(Shown.readable(text)).isEqualTo(text);
  }

  @Test
  void hidesNothingWhateverTheTextIs() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(6, 0, 0x3500).forEach(text::appendCodePoint);

      assertThat(Shown.readable(text.toString()).codePoints())
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
          .noneMatch(c -> c != ' ' && Character.isSpaceChar(c))
          .noneMatch(c -> c > '9' && Character.isDigit(c));
    }
  }

  @Test
  void endsEarlyWhereANameIsLong() {
    assertThat(Shown.name("a".repeat(200_000))).isEqualTo("`" + "a".repeat(60) + "…`");
    assertThat(Shown.name("🎬".repeat(60))).isEqualTo("`" + "🎬".repeat(60) + "`");
    assertThat(Shown.name("🎬".repeat(61))).isEqualTo("`" + "🎬".repeat(60) + "…`");
  }

  @Test
  void leavesTheMiddleOutWhereAMessageIsLong() {
    String message = "no column " + "a".repeat(200_000) + ": name one";

    assertThat(Shown.message(message))
        .hasSize(4001)
        .startsWith("no column aa")
        .endsWith(": name one");
  }

  @Test
  void leavesOutNothingOfAMessageOfThatLength() {
    assertThat(Shown.message("a".repeat(4000))).isEqualTo("a".repeat(4000));
    assertThat(Shown.path("a".repeat(200))).isEqualTo("a".repeat(200));
  }

  /** Where it is cut, a character of two halves is there or is not. */
  @Test
  void cutsNoCharacterInTwo() {
    for (int shift = 0; shift < 4; shift++) {
      String message = "a".repeat(shift) + "🎬".repeat(3000) + "a".repeat(shift / 2);

      assertThat(Shown.message(message)).contains("…").doesNotContain("\\u");
    }
  }

  @Test
  void escapesAsYamlAndJsonDo() {
    assertThat(Shown.escape(0xFFFF)).isEqualTo("\\uffff");
    assertThat(Shown.escape(0x10000)).isEqualTo("\\U00010000");
  }
}
