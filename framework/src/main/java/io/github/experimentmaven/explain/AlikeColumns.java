package io.github.experimentmaven.explain;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.load.SelectedFeature;
import io.github.experimentmaven.data.table.Column;
import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.TextColumn;
import io.github.experimentmaven.inference.rank.Ranks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which columns are copies of each other, or nearly: a model that has one of them hardly misses
 * another, so that each alone would seem to be worth little.
 *
 * <p>Two columns of numbers are alike where the size of their rank correlation (Spearman, The Proof
 * and Measurement of Association between Two Things, 1904) reaches a bound, over the rows in which
 * both have a value, at least half of all. A column of texts is like another where each value of
 * one always stands beside the same value of the other, and there are at most half as many values
 * as rows. What is like a column that is like a third is in one group with both.
 */
public final class AlikeColumns {

  /** More rows would say the same. */
  private static final int MOST_ROWS = 5000;

  private final double bound;

  private AlikeColumns(double bound) {
    this.bound = bound;
  }

  /**
   * Returns the columns that features are made of, those that are alike together; groups and
   * columns in the order of the experiment file.
   *
   * @param bound the least size of a rank correlation
   */
  public static List<List<String>> groups(LoadedData data, double bound) {
    int rows = data.table().rows();
    int used = Math.min(rows, MOST_ROWS);
    int[] some =
        IntStream.range(0, used).map(index -> (int) ((long) index * rows / used)).toArray();
    List<Column> columns =
        data.features().stream()
            .map(SelectedFeature::column)
            .distinct()
            .map(name -> data.table().column(name).select(some))
            .toList();
    return new AlikeColumns(bound).groups(columns);
  }

  List<List<String>> groups(List<Column> columns) {
    int[] first = IntStream.range(0, columns.size()).toArray();
    List<double[]> ranks = columns.stream().map(AlikeColumns::ranks).toList();
    for (int column = 0; column < first.length; column++) {
      for (int other = 0; other < column; other++) {
        if (first[column] != first[other]
            && alike(
                columns.get(column), columns.get(other), ranks.get(column), ranks.get(other))) {
          int joined = Math.min(first[column], first[other]);
          int left = Math.max(first[column], first[other]);
          for (int each = 0; each < first.length; each++) {
            first[each] = first[each] == left ? joined : first[each];
          }
        }
      }
    }
    List<List<String>> groups = new ArrayList<>();
    for (int group = 0; group < first.length; group++) {
      List<String> names = new ArrayList<>();
      for (int column = group; column < first.length; column++) {
        if (first[column] == group) {
          names.add(columns.get(column).name());
        }
      }
      if (!names.isEmpty()) {
        groups.add(List.copyOf(names));
      }
    }
    return groups;
  }

  private static double[] ranks(Column column) {
    return column instanceof NumberColumn numbers && numbers.missing() == 0
        ? Ranks.of(numbers.toArray())
        : new double[0];
  }

  private boolean alike(Column column, Column other, double[] ranks, double[] otherRanks) {
    if (!(column instanceof NumberColumn numbers && other instanceof NumberColumn otherNumbers)) {
      return oneToOne(column, other);
    }
    if (ranks.length > 0 && otherRanks.length > 0) {
      return Math.abs(correlation(ranks, otherRanks)) >= bound;
    }
    int[] both =
        IntStream.range(0, numbers.size())
            .filter(row -> !numbers.isMissing(row) && !otherNumbers.isMissing(row))
            .toArray();
    return both.length >= 2
        && 2 * both.length >= numbers.size()
        && Math.abs(
                correlation(
                    Ranks.of(numbers.select(both).toArray()),
                    Ranks.of(otherNumbers.select(both).toArray())))
            >= bound;
  }

  /** Returns the correlation, NaN where one of the two is constant. */
  private static double correlation(double[] ranks, double[] others) {
    double middle = 0.5 * (ranks.length + 1);
    double products = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int row = 0; row < ranks.length; row++) {
      products += (ranks[row] - middle) * (others[row] - middle);
      squares += (ranks[row] - middle) * (ranks[row] - middle);
      otherSquares += (others[row] - middle) * (others[row] - middle);
    }
    return products / Math.sqrt(squares * otherSquares);
  }

  private static boolean oneToOne(Column column, Column other) {
    Map<Object, Object> there = new HashMap<>();
    Map<Object, Object> back = new HashMap<>();
    for (int row = 0; row < column.size(); row++) {
      Object value = value(column, row);
      Object beside = value(other, row);
      if (!there.computeIfAbsent(value, key -> beside).equals(beside)
          || !back.computeIfAbsent(beside, key -> value).equals(value)) {
        return false;
      }
    }
    return there.size() > 1 && 2 * there.size() <= column.size();
  }

  private static Object value(Column column, int row) {
    return column instanceof NumberColumn numbers
        ? (Object) (numbers.at(row) + 0.0)
        : (Object) ((TextColumn) column).code(row);
  }
}
