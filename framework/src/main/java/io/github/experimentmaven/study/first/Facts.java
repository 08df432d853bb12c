package io.github.experimentmaven.study.first;

import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a column.
 *
 * @param column the column; empty cells are missing
 * @param values how many rows have a value
 * @param distinct how many different values there are
 * @param wide whether its numbers are not negative and span several powers of ten
 * @param whole whether its numbers are whole
 */
record Facts(Column column, int values, int distinct, boolean wide, boolean whole) {

  /** Numbers that span three powers of ten are easier to learn from on a logarithmic scale. */
  private static final double WIDE = 1000;

  private static final double NEARLY_ALL = 0.95;

  /** Longer names make a file unreadable, and YAML takes no keys of more than 1024 characters. */
  private static final int MOST_CHARACTERS = 200;

  private static final Pattern KEY =
      Pattern.compile(
          "(?iu)(id|uid|uuid|guid|key|index|idx|row|rownames|row[ _.-]?(nr|no|number)|nr|no|instant"
              + "|unnamed: ?\\d+|.*[ _.#-](id|uuid|guid|key))|.*\\p{Ll}(ID|Id)");

  /** Checks that the column is present. */
  Facts {
    Objects.requireNonNull(column, "column");
  }

  static Facts of(Column column) {
    return column instanceof NumberColumn numbers ? of(numbers) : of((TextColumn) column);
  }

  private static Facts of(NumberColumn column) {
    double[] sorted = Quantiles.sorted(column);
    int distinct = sorted.length == 0 ? 0 : 1;
    double smallestPositive = Double.POSITIVE_INFINITY;
    boolean whole = true;
    for (int i = 0; i < sorted.length; i++) {
      distinct += i > 0 && sorted[i] != sorted[i - 1] ? 1 : 0;
      whole &= sorted[i] == Math.rint(sorted[i]);
      if (sorted[i] > 0) {
        smallestPositive = Math.min(smallestPositive, sorted[i]);
      }
    }
    boolean wide =
        sorted.length > 0 && sorted[0] >= 0 && sorted[sorted.length - 1] >= WIDE * smallestPositive;
    return new Facts(column, sorted.length, distinct, wide, whole);
  }

  private static Facts of(TextColumn column) {
    boolean[] seen = new boolean[column.dictionary().size()];
    int values = 0;
    int distinct = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        values++;
        distinct += seen[column.code(row)] ? 0 : 1;
        seen[column.code(row)] = true;
      }
    }
    return new Facts(column, values, distinct, false, false);
  }

  String name() {
    return column.name();
  }

  boolean isNumber() {
    return column instanceof NumberColumn;
  }

  int missing() {
    return column.size() - values;
  }

  boolean isMissing(int row) {
    return column instanceof NumberColumn numbers
        ? numbers.isMissing(row)
        : ((TextColumn) column).isMissing(row);
  }

  /** Returns whether the column's name is that of a key, and its values are as different. */
  boolean isKey() {
    return KEY.matcher(name()).matches()
        && (!isNumber() || whole)
        && distinct >= NEARLY_ALL * values;
  }

  /** Returns the column's dates; empty where it holds something else. */
  Optional<DateColumn> dates() {
    return column instanceof TextColumn texts && values > 0
        ? DateColumn.of(texts)
        : Optional.empty();
  }

  /** Returns whether the column can stand in an experiment file under its name. */
  boolean hasUsableName() {
    return isUsable(name());
  }

  /** Returns whether a column of this name can stand in an experiment file. */
  static boolean isUsable(String name) {
    return name.length() <= MOST_CHARACTERS;
  }

  /** Returns whether the squares of the numbers can be added up, as nearly every step does. */
  boolean hasUsableNumbers() {
    if (!(column instanceof NumberColumn numbers)) {
      return true;
    }
    double squares = 0;
    for (int row = 0; row < numbers.size(); row++) {
      double distance = 2 * numbers.at(row);
      squares += numbers.isMissing(row) ? 0 : distance * distance;
    }
    return Double.isFinite(squares);
  }

  /** Returns whether nearly every row has a text of its own. */
  boolean namesRows() {
    return !isNumber() && values > 0 && distinct >= NEARLY_ALL * values;
  }
}
