package io.github.experimentmaven.model.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelled name was probably meant to be. */
public final class NearestName {

  private NearestName() {}

  /**
   * Returns the valid name with the fewest changed letters, if so few that a slip is likely: at
   * most a third of the longer name's letters, and one at least.
   */
  public static Optional<String> of(String written, Collection<String> valid) {
    String lower = written.toLowerCase(Locale.ROOT);
    return valid.stream()
        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= tolerance(lower, name))
        .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
  }

  /** Returns {@code ; did you mean 'relu'?} to end a message with, or nothing. */
  public static String hint(String written, Collection<String> valid) {
    return of(written, valid).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  private static int tolerance(String written, String name) {
    return Math.max(1, Math.max(written.length(), name.length()) / 3);
  }

  /**
   * Counts insertions, deletions, substitutions and swaps of neighbours: the optimal string
   * alignment distance.
   */
  private static int distance(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : cheapest(distances, a, b, i, j);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int cheapest(int[][] distances, String a, String b, int i, int j) {
    int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(
            distances[i - 1][j - 1] + substitution,
            1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, distances[i - 2][j - 2] + 1) : best;
  }
}
