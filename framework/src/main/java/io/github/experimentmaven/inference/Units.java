package io.github.experimentmaven.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows were drawn together, and so count as one: each row by itself, the rows of a group, or
 * a block of neighbours in time. A unit has the same number in every fold and repeat that tests it.
 */
public final class Units {

  private final int[] unitOfRow;

  private Units(int[] unitOfRow) {
    this.unitOfRow = unitOfRow;
  }

  /**
   * Returns units that each are one row.
   *
   * @param rows the number of each row in the table, in the order of the differences
   */
  public static Units ofRows(int[] rows) {
    return new Units(rows.clone());
  }

  /** Returns units that each are one row of as many as there are, numbered in their order. */
  public static Units ofRows(int count) {
    int[] rows = new int[count];
    for (int row = 0; row < count; row++) {
      rows[row] = row;
    }
    return new Units(rows);
  }

  /**
   * Returns units of the rows that have the same group.
   *
   * @param groups each row's group, in the order of the differences
   * @param numbers the numbers given to groups so far, which new ones are added to: the same map
   *     for all folds
   */
  public static Units ofGroups(List<String> groups, Map<String, Integer> numbers) {
    int[] units = new int[groups.size()];
    for (int row = 0; row < units.length; row++) {
      units[row] = numbers.computeIfAbsent(groups.get(row), group -> numbers.size());
    }
    return new Units(units);
  }

  /**
   * Returns units of neighbouring rows. A block that is too short is one unit too few for what its
   * rows have in common: take at least the period of what repeats itself.
   *
   * @param count how many rows there are, in the order of time
   * @param length how many rows a block has, at least 1; the last may have fewer
   * @throws IllegalArgumentException if the length is less than 1
   */
  public static Units ofBlocks(int count, int length) {
    if (length < 1) {
      throw new IllegalArgumentException("a block has at least one row, not " + length);
    }
    int[] units = new int[count];
    for (int row = 0; row < count; row++) {
      units[row] = row / length;
    }
    return new Units(units);
  }

  /**
   * Returns the length of blocks where none is known: the least whole number whose cube is at least
   * the number of rows, the order of length with the least error of the variance (Künsch, The
   * Jackknife and the Bootstrap for General Stationary Observations, 1989).
   */
  public static int blockLength(int rows) {
    int length = 1;
    while ((long) length * length * length < rows) {
      length++;
    }
    return length;
  }

  /** Returns how many rows there are. */
  public int rows() {
    return unitOfRow.length;
  }

  /** Returns the number of the unit that a row belongs to. */
  public int unitOf(int row) {
    return unitOfRow[row];
  }

  /** Returns the rows of each unit, the units in the order of their first rows. */
  List<int[]> members() {
    Map<Integer, Integer> places = new HashMap<>();
    List<List<Integer>> members = new ArrayList<>();
    for (int row = 0; row < unitOfRow.length; row++) {
      int place = places.computeIfAbsent(unitOfRow[row], unit -> places.size());
      if (place == members.size()) {
        members.add(new ArrayList<>());
      }
      members.get(place).add(row);
    }
    return members.stream()
        .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
