package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.text.StrictNumbers;
import io.github.experimentmaven.spec.problem.LookAlikes;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What messages say of names that are none. */
public final class ColumnNames {

  private static final int SHOWN = 40;
  private static final int SHORTEST_SLIP = 3;

  private ColumnNames() {}

  /** Returns {@code "; did you mean `name`?"}, or nothing where no name is near. */
  public static String suggestion(String written, Collection<String> names) {
    boolean isShort = written.length() < SHORTEST_SLIP;
    return NearestName.hint(
        written, isShort ? names.stream().filter(name -> isNear(written, name)).toList() : names);
  }

  private static boolean isNear(String written, String name) {
    return written.equalsIgnoreCase(name) || LookAlikes.of(written, List.of(name)).isPresent();
  }

  /**
   * Returns whether names are numbers, as the values of a first row are where there is no header.
   * Numbers that count up, such as years or those that programs give to columns, are names.
   */
  public static boolean areNumbers(List<String> names, StrictNumbers parser) {
    double[] numbers = names.stream().mapToDouble(parser::parse).toArray();
    boolean counting = true;
    for (int i = 0; i < numbers.length; i++) {
      if (Double.isNaN(numbers[i])) {
        return false;
      }
      counting &= i == 0 || numbers[i] == numbers[i - 1] + 1;
    }
    return !counting;
  }

  /** Returns that a column is not in a header, the name that was probably meant, and the header. */
  static String noSuchColumn(String name, Collection<String> header) {
    String suggestion = suggestion(name, header);
    return "there is no column "
        + Shown.name(name)
        + suggestion
        + (suggestion.isEmpty() ? "; the" : " The")
        + columns(header)
        + doubt(header);
  }

  private static String doubt(Collection<String> header) {
    List<String> named = header.stream().filter(column -> !column.isEmpty()).toList();
    if (named.size() == 1) {
      return ". The first line was read as one column: it must be the header, with"
          + " data.format.delimiter between its cells";
    }
    StrictNumbers numbers = new StrictNumbers('.');
    return named.stream().noneMatch(column -> Double.isNaN(numbers.parse(column)))
        ? ". The first line must be the header, but it holds numbers: put one above it, or set"
            + " data.format.header to false"
        : "";
  }

  /** Returns {@code " columns are …"}, bounded. */
  public static String columns(Collection<String> header) {
    return " columns are " + list(header.stream().filter(column -> !column.isEmpty()).toList());
  }

  /** Returns names with commas between them, bounded. */
  public static String list(List<String> names) {
    int hidden = Math.max(0, names.size() - SHOWN);
    return names.subList(0, names.size() - hidden).stream()
            .map(Shown::text)
            .collect(Collectors.joining(", "))
        + (hidden == 0 ? "" : " and " + hidden + " more");
  }
}
