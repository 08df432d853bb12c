package io.github.experimentmaven.explain;

import java.util.Arrays;

/**
 * What a model loses in rows of one part, as they are and with the values of columns in another
 * order.
 */
public final class PermutedLosses {

  private final int[] places;
  private final double[] own;
  private final double[][] permuted;

  /**
   * Takes over arrays.
   *
   * @param places the places of the rows in the part, ascending, {@code [rows]}
   * @param own the losses of the rows as they are, {@code [rows]}
   * @param permuted the losses, means over repeats, with each group of columns in another order,
   *     and last with all of them, {@code [groups + 1][rows]}
   */
  public PermutedLosses(int[] places, double[] own, double[][] permuted) {
    this.places = places;
    this.own = own;
    this.permuted = permuted;
    for (double[] rows : permuted) {
      if (rows.length != own.length || places.length != own.length) {
        throw new IllegalArgumentException("as many losses as rows are needed");
      }
    }
  }

  /** Returns the places of the rows in their part, ascending. */
  public int[] places() {
    return places.clone();
  }

  /** Returns how many groups of columns there are, the group of all of them left out. */
  public int groups() {
    return permuted.length - 1;
  }

  /** Returns the losses of the rows as they are. */
  public double[] own() {
    return own.clone();
  }

  /** Returns the losses with a group of columns in another order; the last group is all columns. */
  public double[] permuted(int group) {
    return permuted[group].clone();
  }

  /** Returns whether all losses with a group of columns in another order are finite. */
  public boolean isFinite(int group) {
    return Arrays.stream(permuted[group]).allMatch(Double::isFinite);
  }
}
