package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.load.InferredTable.Kind;
import io.github.experimentmaven.data.text.MissingMarkers;
import io.github.experimentmaven.data.text.StrictNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the cells of one column say about it. */
final class ColumnEvidence {

  /** Texts are told apart up to here, so that a large table needs little memory. */
  private static final int MOST_DISTINCT = 100;

  /** More texts among numbers than these are no slips. */
  private static final int MOST_SLIPS = 10;

  /** Longer texts are no slips either. */
  private static final int LONGEST_SLIP = 200;

  private static final double MOST_SLIPS_SHARE = 0.2;
  private static final double MOST_DATE_SLIPS_SHARE = 0.05;
  private static final String DATE = "dddd-dd-dd";
  private static final int FEWEST_NUMBERS = 10;
  private static final int FEWEST_CODES = 3;

  private final List<StrictNumbers> parsers;
  private final int[] numbers;
  private final List<Map<String, Slip>> slips;
  private final int[] texts;
  private final Set<String> distinct = new HashSet<>();
  private final Map<String, Integer> markers = new HashMap<>();
  private final Map<String, Slip> otherThanDates = new LinkedHashMap<>();
  private int values;
  private int dates;
  private boolean longTexts;

  ColumnEvidence(List<NumberWriting> writings) {
    this.parsers = writings.stream().map(NumberWriting::parser).toList();
    this.numbers = new int[writings.size()];
    this.texts = new int[writings.size()];
    this.slips = writings.stream().<Map<String, Slip>>map(way -> new LinkedHashMap<>()).toList();
  }

  /** Adds the cell of a row that starts at a line. */
  void add(String cell, int line) {
    if (MissingMarkers.isMarker(cell)) {
      markers.merge(cell, 1, Integer::sum);
      return;
    }
    addValue(cell, line);
    boolean whole = isWhole(cell);
    for (int way = 0; way < numbers.length; way++) {
      count(cell, whole || !Double.isNaN(parsers.get(way).parse(cell)), way, line);
    }
  }

  /**
   * Adds a cell that is known to be a number, or a text.
   *
   * @param text its text
   * @param number whether it is a number
   * @param line the line or number of its row
   */
  void addTyped(String text, boolean number, int line) {
    if (!number && MissingMarkers.isMarker(text)) {
      markers.merge(text, 1, Integer::sum);
      return;
    }
    addValue(text, line);
    count(text, number, 0, line);
  }

  private void addValue(String text, int line) {
    values++;
    longTexts |= text.length() > LONGEST_SLIP;
    if (distinct.size() < MOST_DISTINCT) {
      distinct.add(text);
    }
    if (isDate(text)) {
      dates++;
    } else if (otherThanDates.size() <= MOST_SLIPS) {
      otherThanDates.putIfAbsent(text, new Slip(text, line));
    }
  }

  private void count(String text, boolean number, int way, int line) {
    if (number) {
      numbers[way]++;
      return;
    }
    texts[way]++;
    if (slips.get(way).size() <= MOST_SLIPS) {
      slips.get(way).putIfAbsent(text, new Slip(text, line));
    }
  }

  /** Returns how many cells are numbers when written in one way, where the column then is. */
  int numbers(int way) {
    return kind(way) == Kind.NUMBER ? numbers[way] : 0;
  }

  Kind kind(int way) {
    if (values == 0) {
      return Kind.EMPTY;
    }
    boolean few =
        numbers[way] >= FEWEST_NUMBERS
            && !longTexts
            && slips.get(way).size() <= MOST_SLIPS
            && texts[way] <= MOST_SLIPS_SHARE * values;
    return texts[way] == 0 || few ? Kind.NUMBER : Kind.TEXT;
  }

  /** Returns the texts among numbers, or among dates, by their first occurrence. */
  List<Slip> slips(int way) {
    if (kind(way) == Kind.NUMBER) {
      return List.copyOf(slips.get(way).values());
    }
    return isOfDates() ? List.copyOf(otherThanDates.values()) : List.of();
  }

  /** Returns whether nearly all cells are dates. */
  boolean isOfDates() {
    return dates >= FEWEST_NUMBERS
        && !longTexts
        && otherThanDates.size() <= MOST_SLIPS
        && values - dates <= MOST_DATE_SLIPS_SHARE * values;
  }

  /** Returns how many cells are dates as ISO 8601 writes them. */
  int dates() {
    return dates;
  }

  /** Returns a text among the numbers of a column that has too many of them to be one. */
  List<Slip> doubts(int way) {
    return kind(way) == Kind.TEXT && numbers[way] >= FEWEST_NUMBERS && numbers[way] >= texts[way]
        ? List.copyOf(slips.get(way).values()).subList(0, 1)
        : List.of();
  }

  /** Returns how many cells hold texts where numbers are written in one way. */
  int texts(int way) {
    return texts[way];
  }

  /** Returns how many cells hold a value. */
  int values() {
    return values;
  }

  /** Returns what could say that a cell has no value. */
  Set<String> markers() {
    return Set.copyOf(markers.keySet());
  }

  /** Returns whether a marker is a code like the other texts, as NA is Namibia's among others. */
  boolean isCode(String marker) {
    return distinct.size() >= FEWEST_CODES
        && marker.chars().allMatch(Character::isUpperCase)
        && distinct.stream()
            .allMatch(
                text ->
                    text.length() == marker.length()
                        && text.chars().allMatch(Character::isUpperCase));
  }

  private static boolean isDate(String cell) {
    if (cell.length() < DATE.length()) {
      return false;
    }
    for (int i = 0; i < DATE.length(); i++) {
      char c = cell.charAt(i);
      if (DATE.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(String cell) {
    int start = cell.charAt(0) == '-' && cell.length() > 1 ? 1 : 0;
    for (int i = start; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return cell.length() <= 18;
  }

  /**
   * A text among numbers.
   *
   * @param text the text
   * @param line the line of the first row that has it
   */
  record Slip(String text, int line) {}
}
