package io.github.experimentmaven.spec.override;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values given on the command line in place of a file's, for example {@code
 * models.network-3.dropout=0.3}. They are checked like the file's own.
 */
public final class Overrides {

  /** The name messages give to the place of these values. */
  static final String DISPLAY_NAME = "<command line>";

  private final List<Assignment> assignments;

  private Overrides(List<Assignment> assignments) {
    this.assignments = List.copyOf(assignments);
  }

  /** Returns whether a place is on the command line, not in a file. */
  public static boolean isPlaceOf(Location place) {
    return place.file().equals(DISPLAY_NAME);
  }

  /** Returns no overrides. */
  public static Overrides none() {
    return new Overrides(List.of());
  }

  /**
   * Reads {@code path=value}, or several of these separated by commas. A value is written as in
   * YAML; commas inside brackets, braces and quotes belong to it.
   *
   * @param text the assignments; may be blank
   * @throws InvalidInputException if an assignment lacks its path or its {@code =}
   */
  public static Overrides parse(String text) {
    List<Assignment> assignments = new ArrayList<>();
    int start = 0;
    for (int end : ends(text)) {
      String part = text.substring(start, end);
      int equals = equalsSign(part);
      if (!text.isBlank()) {
        if (equals <= 0 || part.substring(0, equals).isBlank()) {
          throw new InvalidInputException(
              new Problem(
                  new Location(DISPLAY_NAME, 1, start + 1),
                  "",
                  "`"
                      + part.strip()
                      + "` is no `path=value`; write for example"
                      + " `models.network-3.dropout=0.3`, and put a value that has commas in"
                      + " quotes"));
        }
        assignments.add(
            new Assignment(
                part.substring(0, equals).strip(),
                part.substring(equals + 1).strip(),
                1 + start + afterBlanks(part, 0),
                1 + start + afterBlanks(part, equals + 1)));
      }
      start = end + 1;
    }
    return new Overrides(assignments);
  }

  /**
   * Returns overrides that a run recorded.
   *
   * @param values the values, as YAML, by key path
   */
  public static Overrides of(Map<String, String> values) {
    return new Overrides(
        values.entrySet().stream()
            .map(value -> new Assignment(value.getKey(), value.getValue(), 1, 1))
            .toList());
  }

  /**
   * Returns these overrides and another source of the data.
   *
   * @param source a path, {@code classpath:…} or {@code maven:…}
   */
  public Overrides withDataSource(String source) {
    List<Assignment> all = new ArrayList<>(assignments);
    all.add(new Assignment("data.source", YamlText.text(source), 1, 1));
    return new Overrides(all);
  }

  /** Returns the values by key path, in the order given. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    assignments.forEach(assignment -> values.put(assignment.path(), assignment.value()));
    return Collections.unmodifiableMap(values);
  }

  List<Assignment> assignments() {
    return assignments;
  }

  /** Returns the first sign that is not inside the brackets of a grid model's name. */
  private static int equalsSign(String part) {
    int depth = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '=' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the first position from a given one on that holds no blank. */
  private static int afterBlanks(String part, int from) {
    int position = from;
    while (position < part.length() && Character.isWhitespace(part.charAt(position))) {
      position++;
    }
    return position;
  }

  private static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      } else if (c == ',' && depth == 0) {
        ends.add(i);
      }
    }
    ends.add(text.length());
    return ends;
  }

  /**
   * One value.
   *
   * @param path the key path
   * @param value the value as YAML
   * @param pathColumn where the path starts in the text given, from 1
   * @param valueColumn where the value starts
   */
  record Assignment(String path, String value, int pathColumn, int valueColumn) {}
}
