package io.github.experimentmaven.spec.problem;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that look the same and are not. Two do if they are equal after this: compatible characters
 * are made one (Unicode's NFKC), what has no shape is left out, runs of blanks become a space and
 * none stay around the name, dashes and the minus sign become a hyphen, digits of other scripts
 * those of ours, and Cyrillic, Greek and other letters the Latin ones that they are drawn as.
 */
public final class LookAlikes {

  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63";

  /** Dashes that are taken for a hyphen wherever they stand; longer ones can be seen. */
  private static final String HYPHENS = "\u2010\u2011\u2012\u2212\uFE63\uFF0D";

  private static final String SHAPELESS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

  /** Letters of other scripts, each with the Latin one that it is drawn as. */
  private static final Map<Integer, Integer> LATIN =
      Stream.of(
              // Cyrillic
              "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSԌGԜW",
              // Greek
              "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvϲcϳj",
              // Armenian
              "օoսuհhոnցg",
              // Latin letters of phonetics and of Turkish
              "ɑaɡgıi")
          .flatMap(
              pairs -> Stream.iterate(0, i -> i < pairs.length(), i -> i + 2).map(pairs::substring))
          .collect(
              Collectors.toUnmodifiableMap(
                  pair -> (int) pair.charAt(0), pair -> (int) pair.charAt(1)));

  private LookAlikes() {}

  /** Returns the first of several names that looks as a text does without being equal to it. */
  public static Optional<String> of(String written, Collection<String> names) {
    String drawn = drawn(written);
    return names.stream()
        .filter(name -> !name.equals(written) && drawn(name).equals(drawn))
        .findFirst();
  }

  /** Returns what a text looks like: the same for all texts that look the same. */
  public static String drawn(String text) {
    StringBuilder drawn = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .map(LookAlikes::drawn)
        .filter(c -> c >= 0)
        .forEach(drawn::appendCodePoint);
    return drawn.toString().strip().replaceAll(" +", " ");
  }

  /**
   * Returns a question to end a message with that names a look-alike with all code points by which
   * it could differ, and says how to write it, or nothing where no name looks the same.
   */
  static Optional<String> hint(String written, Collection<String> names) {
    return of(written, names)
        .map(LookAlikes::escaped)
        .map(
            name ->
                name.contains("\\")
                    ? "; did you mean `\"%s\"`, with the quotes, which looks the same?"
                        .formatted(name)
                    : "; did you mean `%s`, which looks the same?".formatted(name));
  }

  /** Returns whether a character is taken for another, or for none, wherever it stands. */
  static boolean isHidden(int c) {
    return HYPHENS.indexOf(c) >= 0
        || isShapeless(c)
        || (c >= 0x300 && !Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFC));
  }

  /** Returns whether the letter at a place is taken for a Latin one in a word with such. */
  static boolean isAmongLatin(String text, int index) {
    if (!LATIN.containsKey((int) text.charAt(index))) {
      return false;
    }
    int start = index;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = index;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).chars().anyMatch(c -> c < 0x80);
  }

  /** Returns a name with everything written out that looks like something else. */
  private static String escaped(String name) {
    return Shown.text(
        name.codePoints()
            .mapToObj(c -> c == ' ' || drawn(c) == c ? Character.toString(c) : Shown.escape(c))
            .collect(Collectors.joining()));
  }

  private static int drawn(int c) {
    int type = Character.getType(c);
    if (type == Character.FORMAT || isShapeless(c)) {
      return -1;
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL) {
      return ' ';
    } else if (DASHES.indexOf(c) >= 0) {
      return '-';
    } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(c, 10);
    }
    return LATIN.getOrDefault(c, c);
  }

  private static boolean isShapeless(int c) {
    return SHAPELESS.indexOf(c) >= 0
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x180B && c <= 0x180F);
  }
}
