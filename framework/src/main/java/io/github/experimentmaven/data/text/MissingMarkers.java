package io.github.experimentmaven.data.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What programs and people write into a cell that has no value. */
public final class MissingMarkers {

  /** The longest marker, so that long cells need not be looked up. */
  private static final int LONGEST = 8;

  private static final Set<String> UNMISTAKABLE =
      Set.of("", "n/a", "#n/a", "#na", "nan", "-nan", "null", "\\n", "?", "<na>", "missing");

  private static final Set<String> AMBIGUOUS = Set.of("na", "none", "nil", "-", "--", ".", "..");

  private MissingMarkers() {}

  /** Tells whether a cell of numbers with this text has no value. */
  public static boolean isMarker(String cell) {
    return cell.length() <= LONGEST
        && (UNMISTAKABLE.contains(lowerCase(cell)) || AMBIGUOUS.contains(lowerCase(cell)));
  }

  /**
   * Tells whether even a cell of texts with this marker has no value. {@code NA} might be Namibia,
   * and {@code none} a category.
   */
  public static boolean isUnmistakable(String marker) {
    return UNMISTAKABLE.contains(lowerCase(marker));
  }

  /** Returns markers in the order in which an experiment file lists them. */
  public static List<String> sorted(Set<String> markers) {
    return markers.stream().sorted().toList();
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
