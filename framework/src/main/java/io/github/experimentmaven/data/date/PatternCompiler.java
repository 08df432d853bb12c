package io.github.experimentmaven.data.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the text of a date pattern into its tokens, and says what is wrong with one. */
final class PatternCompiler {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Map<String, String> MISTAKES =
      Map.of(
          "Y", "is the year of a week: years are yyyy",
          "D", "is the day of the year: days of the month are dd",
          "z", "is a zone's name: an offset such as +01:00 is XXX",
          "V", "is a zone's name: an offset such as +01:00 is XXX",
          "Z", "is no letter of a pattern: an offset such as +01:00 is XXX",
          "k", "is an hour from 1 to 24: hours from 0 to 23 are HH",
          "K", "is an hour from 0 to 11: hours from 1 to 12 are h");

  private final String pattern;
  private final Set<Field> fields = EnumSet.noneOf(Field.class);
  private int position;

  private PatternCompiler(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Returns the tokens of a pattern.
   *
   * @throws IllegalArgumentException if it is none, with what would be one
   */
  static List<Token> tokens(String pattern) {
    if (pattern.indexOf('%') >= 0) {
      throw new IllegalArgumentException(
          "`" + pattern + "` is written as strftime's: write " + Strftime.translated(pattern));
    }
    PatternCompiler compiler = new PatternCompiler(pattern);
    List<Token> tokens = compiler.sequence(false);
    compiler.checkFields();
    return tokens;
  }

  private List<Token> sequence(boolean optional) {
    List<Token> tokens = new ArrayList<>();
    while (position < pattern.length()) {
      char c = pattern.charAt(position);
      if (c == ']' && optional) {
        position++;
        return tokens;
      }
      Token token = token(c);
      refuseOpenEnd(tokens, token);
      tokens.add(token);
    }
    if (optional) {
      throw refused("has no `]` for its `[`");
    }
    return tokens;
  }

  private Token token(char c) {
    if (c == '[') {
      position++;
      return new Token.Maybe(sequence(true));
    }
    if (c == '\'') {
      return quoted();
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      int start = position;
      while (position < pattern.length() && pattern.charAt(position) == c) {
        position++;
      }
      return field(pattern.substring(start, position));
    }
    position++;
    return new Token.Literal(String.valueOf(c));
  }

  private Token quoted() {
    int end = pattern.indexOf('\'', position + 1);
    if (end < 0) {
      throw refused("has a quote that is never closed");
    }
    String text = pattern.substring(position + 1, end);
    position = end + 1;
    return new Token.Literal(text.isEmpty() ? "'" : text);
  }

  private Token field(String letters) {
    Optional<Token> token =
        switch (letters) {
          case "yyyy", "uuuu" -> digits(Field.YEAR, 4, 4);
          case "yy", "uu" -> digits(Field.YEAR, 2, 2);
          case "MM" -> digits(Field.MONTH, 2, 2);
          case "M" -> digits(Field.MONTH, 1, 2);
          case "MMM" -> name(Field.MONTH, shortened(MONTHS), 1);
          case "MMMM" -> name(Field.MONTH, MONTHS, 1);
          case "dd" -> digits(Field.DAY, 2, 2);
          case "d" -> digits(Field.DAY, 1, 2);
          case "EEE" -> name(Field.WEEKDAY, shortened(DAYS), 1);
          case "EEEE" -> name(Field.WEEKDAY, DAYS, 1);
          case "HH" -> digits(Field.HOUR, 2, 2);
          case "H" -> digits(Field.HOUR, 1, 2);
          case "hh" -> digits(Field.CLOCK_HOUR, 2, 2);
          case "h" -> digits(Field.CLOCK_HOUR, 1, 2);
          case "a" -> name(Field.HALF_DAY, List.of("AM", "PM"), 0);
          case "mm" -> digits(Field.MINUTE, 2, 2);
          case "m" -> digits(Field.MINUTE, 1, 2);
          case "ss" -> digits(Field.SECOND, 2, 2);
          case "s" -> digits(Field.SECOND, 1, 2);
          default -> longer(letters);
        };
    return token.orElseThrow(() -> refused(unknown(letters)));
  }

  private Optional<Token> longer(String letters) {
    if (letters.matches("S{1,9}")) {
      return found(Field.NANO, new Token.Fraction(letters.length()));
    }
    return letters.matches("X{1,3}|x{1,3}")
        ? found(Field.OFFSET, new Token.Offset())
        : Optional.empty();
  }

  private Optional<Token> digits(Field field, int least, int most) {
    return found(field, new Token.Digits(field, least, most));
  }

  private Optional<Token> name(Field field, List<String> names, int first) {
    return found(field, new Token.Name(field, names, first));
  }

  private Optional<Token> found(Field field, Token token) {
    if (!fields.add(field)) {
      throw refused("has the " + field.words() + " twice");
    }
    return Optional.of(token);
  }

  private static List<String> shortened(List<String> names) {
    return names.stream().map(name -> name.substring(0, 3)).toList();
  }

  private static String unknown(String letters) {
    String mistake = MISTAKES.get(letters.substring(0, 1));
    return mistake == null
        ? "has `"
            + letters
            + "`, which is no part of a date: write yyyy, MM, dd, HH, mm, ss and the like, and other"
            + " text in quotes"
        : "has `" + letters + "`, which " + mistake;
  }

  private void refuseOpenEnd(List<Token> tokens, Token next) {
    Token last = tokens.isEmpty() ? next : tokens.get(tokens.size() - 1);
    if (last != next
        && last instanceof Token.Digits digits
        && digits.least() < digits.most()
        && next instanceof Token.Digits) {
      throw refused(
          "does not say where the "
              + digits.field().words()
              + " ends: write `"
              + digits.field().letters()
              + "`");
    }
  }

  private void checkFields() {
    if (fields.contains(Field.MINUTE)
        && !fields.contains(Field.MONTH)
        && fields.contains(Field.DAY)) {
      throw refused("has minutes and no month: months are MM");
    }
    if (!fields.contains(Field.YEAR)) {
      throw refused("has no year: add yyyy");
    }
    for (Field field : fields) {
      Optional<Field> needed = field.needs();
      if (needed.isPresent() && !has(needed.get())) {
        throw refused(
            "has the "
                + field.words()
                + " without the "
                + needed.get().words()
                + ": add "
                + needed.get().letters());
      }
    }
    if (fields.contains(Field.HALF_DAY) && !fields.contains(Field.CLOCK_HOUR)) {
      throw refused("has the half of the day without its hour: hours from 1 to 12 are h");
    }
  }

  private boolean has(Field field) {
    return fields.contains(field) || (field == Field.HOUR && fields.contains(Field.CLOCK_HOUR));
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("the date pattern `" + pattern + "` " + why);
  }
}
