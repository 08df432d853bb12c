package io.github.experimentmaven.data.date;

import java.util.Map;

/** Patterns as C and Python write them, put into our letters. */
final class Strftime {

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('Y', "yyyy"),
          Map.entry('y', "yy"),
          Map.entry('m', "MM"),
          Map.entry('b', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('d', "dd"),
          Map.entry('e', "d"),
          Map.entry('a', "EEE"),
          Map.entry('A', "EEEE"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('p', "a"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('f', "SSSSSS"),
          Map.entry('z', "XXX"),
          Map.entry('F', "yyyy-MM-dd"),
          Map.entry('T', "HH:mm:ss"));

  private Strftime() {}

  static String translated(String pattern) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '%' && i + 1 < pattern.length()) {
        i++;
        letters.append(LETTERS.getOrDefault(pattern.charAt(i), "…"));
      } else {
        letters.append(Character.isLetter(c) ? "'" + c + "'" : String.valueOf(c));
      }
    }
    return letters.toString();
  }
}
