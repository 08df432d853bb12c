package io.github.experimentmaven.spec.slice;

import io.github.experimentmaven.spec.slice.SliceRule.Comparison;
import io.github.experimentmaven.spec.slice.SliceRule.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rule of a slicing: {@code *}, {@code quantiles 4} or conditions. */
public final class SliceText {

  private static final Pattern QUANTILES = Pattern.compile("quantiles\\s+(\\S+)");
  private static final int MOST_QUANTILES = 100;
  private static final String TERM = "(?:\"([^\"]+)\"|'([^']+)'|%s)";
  private static final Pattern COLUMN =
      Pattern.compile("\\s*" + TERM.formatted("([^=!<>\"'\\s]+(?:\\s+[^=!<>\"'\\s]+)*)") + "\\s*");
  private static final Pattern SIGN = Pattern.compile("[=!<>]+");
  private static final Pattern VALUE =
      Pattern.compile(
          "\\s*"
              + TERM.formatted("([^=!<>\"'\\s]+(?:\\s+(?!and(?:\\s|$))[^=!<>\"'\\s]+)*)")
              + "\\s*");
  private static final Pattern AND = Pattern.compile("and(?=\\s|$)");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private final String text;
  private int place;

  private SliceText(String text) {
    this.text = text;
  }

  /**
   * Reads a rule.
   *
   * @param name the slicing's name
   * @param text the rule as it is written
   * @throws IllegalArgumentException if it is none; its message says where and why
   */
  public static SliceRule read(String name, String text) {
    if (text.strip().equals("*")) {
      return new SliceRule.Categories(name);
    }
    Matcher quantiles = QUANTILES.matcher(text.strip());
    if (quantiles.matches()) {
      return new SliceRule.Quantiles(name, parts(quantiles.group(1)));
    }
    return new SliceText(text).conditions();
  }

  private static int parts(String text) {
    int parts = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (parts < 2 || parts > MOST_QUANTILES) {
      throw new IllegalArgumentException(
          "`quantiles %s` divides into no slices; write a whole number from 2 to %s, as in `quantiles 4`"
              .formatted(text, MOST_QUANTILES));
    }
    return parts;
  }

  private SliceRule conditions() {
    List<Comparison> comparisons = new ArrayList<>();
    do {
      String column = term(COLUMN, "a column is expected");
      Operator operator = operator();
      int start = place;
      String value = term(VALUE, "a value is expected after `" + operator.sign() + "`");
      if (operator.orders() && !NUMBER.matcher(value).matches()) {
        place = start;
        throw wrong("`%s` takes a number, and `%s` is none".formatted(operator.sign(), value));
      }
      comparisons.add(new Comparison(column, operator, value));
    } while (and());
    return new SliceRule.All(comparisons);
  }

  private String term(Pattern pattern, String otherwise) {
    Matcher matcher = pattern.matcher(text).region(place, text.length());
    if (!matcher.lookingAt()) {
      throw wrong(otherwise);
    }
    place = matcher.end();
    for (int group = 1; group < matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return matcher.group(matcher.groupCount());
  }

  private Operator operator() {
    Matcher matcher = SIGN.matcher(text).region(place, text.length());
    if (!matcher.lookingAt()) {
      throw wrong("one of ==, !=, <, <=, >, >= is expected");
    }
    String sign = matcher.group();
    Operator operator =
        Arrays.stream(Operator.values())
            .filter(known -> known.sign().equals(sign))
            .findFirst()
            .orElseThrow(() -> wrong("`" + sign + "` is none of ==, !=, <, <=, >, >="));
    place = matcher.end();
    return operator;
  }

  private boolean and() {
    Matcher matcher = AND.matcher(text).region(place, text.length());
    if (matcher.lookingAt()) {
      place = matcher.end();
      return true;
    }
    if (place < text.length()) {
      throw wrong("`and` or the end is expected");
    }
    return false;
  }

  private IllegalArgumentException wrong(String why) {
    int shown = place;
    while (shown < text.length() && Character.isWhitespace(text.charAt(shown))) {
      shown++;
    }
    return new IllegalArgumentException(
        "`%s` is no slice: %s at character %s; write \"*\" for each category of the column, quantiles 4, or a condition such as \"release_year >= 2010 and genre != War\""
            .formatted(text, why, shown + 1));
  }
}
