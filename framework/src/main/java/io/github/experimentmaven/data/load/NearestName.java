package io.github.experimentmaven.data.load;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a person probably meant: the one the fewest edits away. */
public final class NearestName {
  private static final int SHOWN = 40;

  private NearestName() {}

  /**
   * Returns the nearest name, if one is near enough to be a likely slip.
   *
   * @param wanted what was written
   * @param names what is allowed
   */
  public static Optional<String> of(String wanted, Collection<String> names) {
    String folded = fold(wanted);
    int limit = folded.length() < 3 ? 0 : Math.max(1, folded.length() / 3);
    return names.stream()
        .filter(name -> distance(folded, fold(name)) <= limit)
        .min(
            Comparator.<String>comparingInt(name -> distance(folded, fold(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns {@code "; did you mean `name`?"}, or nothing where no name is near. */
  public static String suggestion(String wanted, Collection<String> names) {
    return of(wanted, names).map(name -> "; did you mean `" + name + "`?").orElse("");
  }

  /** Returns that a column is not in a header, the name that was probably meant, and the header. */
  static String noSuchColumn(String name, Collection<String> header) {
    String suggestion = suggestion(name, header);
    return "there is no column `"
        + name
        + "`"
        + suggestion
        + (suggestion.isEmpty() ? "; the" : " The")
        + columns(header);
  }

  /** Returns {@code " columns are …"}, bounded. */
  static String columns(Collection<String> header) {
    List<String> named = header.stream().filter(column -> !column.isEmpty()).toList();
    int hidden = Math.max(0, named.size() - SHOWN);
    return " columns are "
        + String.join(", ", named.subList(0, named.size() - hidden))
        + (hidden == 0 ? "" : " and " + hidden + " more");
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  /** Damerau and Levenshtein's distance, in the form in which a swap is one edit. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int changed = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(changed, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
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
