package io.github.experimentmaven.spec.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name a person may have meant: the one with the smallest Damerau-Levenshtein distance
 * (optimal string alignment), if it is small for the name's length.
 */
public final class NearestName {

  /** Longer texts are no slips of the pen, and the distance of two takes the square in memory. */
  private static final int LONGEST = 200;

  private NearestName() {}

  /**
   * Returns the nearest name, if at most a third of the letters differ, or one.
   *
   * @param written what a person wrote
   * @param names the valid names
   */
  public static Optional<String> of(String written, Collection<String> names) {
    String nearest = "";
    int smallest = Integer.MAX_VALUE;
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    for (String name : names) {
      if (name.length() > LONGEST) {
        continue;
      }
      int distance = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < smallest) {
        smallest = distance;
        nearest = name;
      }
    }
    return smallest < nearest.length()
            && smallest <= Math.max(1, Math.min(written.length(), nearest.length()) / 3)
        ? Optional.of(nearest)
        : Optional.empty();
  }

  /**
   * Returns a question to end a message with, {@code ; did you mean `relu`?}, or nothing. A name
   * that looks the same and is not goes before all others, with its code points.
   */
  public static String hint(String written, Collection<String> names) {
    return LookAlikes.hint(written, names)
        .or(() -> of(written, names).map(name -> "; did you mean " + Shown.name(name) + "?"))
        .orElse("");
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
