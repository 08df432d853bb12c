package io.github.experimentmaven.spec.problem;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts of users as messages show them: on one line, and with everything written out that cannot be
 * seen or that looks like something else. A no-break space is {@code \u00a0}, the escape of YAML
 * and JSON, and so are other blanks than the space, characters without a shape, controls, letters
 * that are put together of two characters, digits of other scripts, the minus sign, and letters of
 * another script that stand for Latin ones in a word.
 */
public final class Shown {

  private static final int LONGEST = 60;
  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_MESSAGE = 4000;

  private Shown() {}

  /** Returns a name or a value, readable and without its end if it is long. */
  public static String text(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
    return readable(isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text);
  }

  /** Returns a name between backticks, readable and without its end if it is long. */
  public static String name(String name) {
    return "`" + text(name) + "`";
  }

  /** Returns a text between quotes, readable and without its end if it is long. */
  public static String quoted(String text) {
    return "\"" + text(text) + "\"";
  }

  /** Returns a message that may quote texts of users, readable and without its middle if long. */
  public static String message(String message) {
    return within(LONGEST_MESSAGE, message);
  }

  /** Returns a path of keys, readable and without its middle if it is long. */
  public static String path(String path) {
    return within(LONGEST_PATH, path);
  }

  /** Escapes are longer than what they stand for, so their text is cut again. */
  private static String within(int longest, String text) {
    return withoutMiddle(longest, readable(withoutMiddle(longest, text)));
  }

  private static String withoutMiddle(int longest, String text) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest / 2;
    int start = text.length() - longest / 2;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "…"
        + text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
  }

  /** Returns a text of any length, readable. */
  public static String readable(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int base = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean combines = base >= 0 && isComposed(base, c);
      if (combines || isHidden(c) || LookAlikes.isAmongLatin(text, i)) {
        shown.append(escape(c));
      } else {
        shown.appendCodePoint(c);
      }
      base = combines || isMark(c) ? base : c;
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  /** Returns the escape of a character in texts of YAML and JSON. */
  public static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c);
    };
  }

  /** Returns whether a character, wherever it stands, cannot be seen or told from another. */
  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      case Character.DECIMAL_DIGIT_NUMBER -> c > '9';
      default -> LookAlikes.isHidden(c);
    };
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Returns whether Unicode has one character for two that stand side by side. */
  private static boolean isComposed(int base, int c) {
    if (c < 0x300) {
      return false;
    }
    String pair = new StringBuilder().appendCodePoint(base).appendCodePoint(c).toString();
    String composed = Normalizer.normalize(pair, Normalizer.Form.NFC);
    return composed.codePointCount(0, composed.length()) == 1;
  }
}
