package io.github.experimentmaven.data.load;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a person probably meant: the one the fewest edits away. */
public final class NearestName {
  private NearestName() {}

  /**
   * Returns the nearest name, if one is near enough to be a likely slip.
   *
   * @param wanted what was written
   * @param names what is allowed
   */
  public static Optional<String> of(String wanted, Collection<String> names) {
    String folded = fold(wanted);
    int limit = Math.max(1, folded.length() / 3);
    return names.stream()
        .filter(name -> distance(folded, fold(name)) <= limit)
        .min(
            Comparator.<String>comparingInt(name -> distance(folded, fold(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns {@code "; did you mean 'name'?"}, or nothing where no name is near. */
  public static String suggestion(String wanted, Collection<String> names) {
    return of(wanted, names).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** Returns that a column is not in a header, the name that was probably meant, and the header. */
  static String noSuchColumn(String name, Collection<String> header) {
    return "there is no column '" + name + "'" + suggestion(name, header) + columns(header);
  }

  /** Returns {@code "; the columns are …"}. */
  static String columns(Collection<String> header) {
    return "; the columns are "
        + String.join(", ", header.stream().filter(column -> !column.isEmpty()).toList());
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
