package io.github.experimentmaven.spec.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A change of a text.
 *
 * @param start the place of the first character that goes, from 0
 * @param end the place after the last one that goes; as {@code start} where none does
 * @param text what comes in their place
 */
public record Replacement(int start, int end, String text) {

  /** Checks that all parts are present. */
  public Replacement {
    Objects.requireNonNull(text, "text");
  }

  /**
   * Returns a text with changes that do not overlap.
   *
   * @throws IllegalArgumentException if some overlap
   */
  public static String apply(List<Replacement> changes, String text) {
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (Replacement change : sorted(changes)) {
      if (change.start < done) {
        throw new IllegalArgumentException("changes overlap at " + change.start);
      }
      changed.append(text, done, change.start).append(change.text);
      done = change.end;
    }
    return changed.append(text, done, text.length()).toString();
  }

  /** Returns changes in the order of the text; those of one place stay in theirs. */
  static List<Replacement> sorted(List<Replacement> changes) {
    return changes.stream().sorted(Comparator.comparingInt(Replacement::start)).toList();
  }
}
