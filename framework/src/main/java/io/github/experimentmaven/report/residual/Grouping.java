package io.github.experimentmaven.report.residual;

import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The rows of a table in groups of alike values of one column: eight stretches with as many rows
 * each, or the seven most frequent categories and the rest.
 */
final class Grouping {

  private static final int MOST = 8;
  private static final String MISSING = "(missing)";
  private static final String REST = "(others)";

  private final List<String> categories;
  private final double[] values;
  private final int[] groups;
  private final int count;

  private Grouping(List<String> categories, double[] values, int[] groups, int count) {
    this.categories = List.copyOf(categories);
    this.values = values;
    this.groups = groups;
    this.count = count;
  }

  static Grouping of(Column column) {
    return column instanceof NumberColumn numbers
        ? ofNumbers(numbers.toArray())
        : ofTexts((TextColumn) column);
  }

  private static Grouping ofNumbers(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .filter(row -> !Double.isNaN(values[row]))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> values[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] groups = new int[values.length];
    Arrays.fill(groups, -1);
    int group = -1;
    int wanted = -1;
    for (int place = 0; place < order.length; place++) {
      int stretch = (int) ((long) place * MOST / order.length);
      boolean same = place > 0 && values[order[place]] == values[order[place - 1]];
      if (stretch > wanted && !same) {
        wanted = stretch;
        group++;
      }
      groups[order[place]] = group;
    }
    return new Grouping(List.of(), values, groups, group + 1);
  }

  private static Grouping ofTexts(TextColumn column) {
    List<String> texts =
        IntStream.range(0, column.size()).mapToObj(row -> column.at(row).orElse(MISSING)).toList();
    Map<String, Integer> counts = new TreeMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    List<String> frequent =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    List<String> names =
        new ArrayList<>(frequent.size() <= MOST ? frequent : frequent.subList(0, MOST - 1));
    int rest = names.size();
    if (frequent.size() > MOST) {
      names.add(REST);
    }
    int[] groups =
        texts.stream()
            .mapToInt(text -> names.indexOf(text) < 0 ? rest : names.indexOf(text))
            .toArray();
    return new Grouping(
        names, IntStream.of(groups).asDoubleStream().toArray(), groups, names.size());
  }

  /** Returns the mean of some numbers, one for each row, in each group. */
  double[] means(double[] numbers) {
    double[] sums = new double[count];
    int[] rows = new int[count];
    for (int row = 0; row < groups.length; row++) {
      if (groups[row] >= 0) {
        sums[groups[row]] += numbers[row];
        rows[groups[row]]++;
      }
    }
    for (int group = 0; group < count; group++) {
      sums[group] /= rows[group];
    }
    return sums;
  }

  /**
   * Returns the share of the variance of some numbers that the groups explain, less what groups of
   * this number explain by chance (adjusted for degrees of freedom); may be below 0.
   */
  double explained(double[] numbers) {
    double[] means = means(numbers);
    double mean = 0;
    int rows = 0;
    for (int row = 0; row < groups.length; row++) {
      if (groups[row] >= 0) {
        mean += numbers[row];
        rows++;
      }
    }
    mean /= rows;
    double within = 0;
    double all = 0;
    for (int row = 0; row < groups.length; row++) {
      if (groups[row] >= 0) {
        double inside = numbers[row] - means[groups[row]];
        double outside = numbers[row] - mean;
        within += inside * inside;
        all += outside * outside;
      }
    }
    return rows > count && all > 0 ? 1 - within / (rows - count) / (all / (rows - 1)) : 0;
  }

  /** Returns where each group is: the mean of its values. */
  double[] places() {
    return means(values);
  }

  /** Returns the names of the groups; none for stretches. */
  List<String> categories() {
    return categories;
  }

  /** Returns the value of a row, or the place of its category; NaN for a missing number. */
  double value(int row) {
    return values[row];
  }

  /** Returns the group of a row; -1 for a missing number. */
  int group(int row) {
    return groups[row];
  }

  /** Returns how many groups there are. */
  int count() {
    return count;
  }
}
