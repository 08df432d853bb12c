package io.github.experimentmaven.tree.exact;

import io.github.experimentmaven.tree.RandomStream;

/**
 * Draws the columns that a split chooses from, without replacement and in a random order, as
 * scikit-learn does: columns that are constant in the node count as drawn, but drawing goes on
 * until one is found that is not. What was found constant is never looked at again further down,
 * which is what keeps wide tables of indicators fast.
 *
 * <p>Nodes must be visited depth first, so that the columns that are constant in a node, which
 * stand in front, are as its parent left them.
 */
final class ColumnDraw {

  private final RandomStream random;
  private final int limit;
  private final Runnable check;
  private final int[] columns;
  private final int[] constants;
  private int known;
  private int drawn;
  private int found;
  private int visited;
  private int remaining;
  private int place;

  /**
   * A draw for the nodes of a tree.
   *
   * @param limit how many columns a split chooses from
   * @param check run before each column, as a look at one can take long
   */
  ColumnDraw(RandomStream random, int columnCount, int limit, Runnable check) {
    this.random = random;
    this.check = check;
    this.limit = limit;
    columns = new int[columnCount];
    for (int c = 0; c < columnCount; c++) {
      columns[c] = c;
    }
    constants = new int[columnCount];
  }

  /**
   * Turns to a node.
   *
   * @param knownConstants number of columns that were constant in its parent
   */
  void enter(int knownConstants) {
    known = knownConstants;
    drawn = 0;
    found = 0;
    visited = 0;
    remaining = columns.length;
  }

  /** Draws a column that was not constant in the parent; -1 if there is no more to look at. */
  int next() {
    check.run();
    while (remaining > known + found && (visited < limit || visited <= found + drawn)) {
      visited++;
      int at = drawn + random.nextInt(remaining - found - drawn);
      if (at < known) {
        swap(at, drawn++);
      } else {
        place = at + found;
        return columns[place];
      }
    }
    return -1;
  }

  /** Says that the column drawn last is constant in this node. */
  void lastWasConstant() {
    swap(place, known + found);
    found++;
  }

  /** Says that the column drawn last has been looked at. */
  void lastWasSplittable() {
    remaining--;
    swap(place, remaining);
  }

  /** Ends the node; returns the number of columns known to be constant in it. */
  int leave() {
    System.arraycopy(constants, 0, columns, 0, known);
    System.arraycopy(columns, known, constants, known, found);
    return known + found;
  }

  /** A column that may differ in the node's children, by its place after the constant ones. */
  int at(int index) {
    return columns[index];
  }

  int size() {
    return columns.length;
  }

  private void swap(int a, int b) {
    int swapped = columns[a];
    columns[a] = columns[b];
    columns[b] = swapped;
  }
}
