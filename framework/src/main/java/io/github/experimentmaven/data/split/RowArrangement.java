package io.github.experimentmaven.data.split;

import io.github.experimentmaven.data.random.SeededRandom;
import java.util.Arrays;

/** A way to divide rows that says which of them stay together, or apart. */
interface RowArrangement {

  /**
   * Divides rows into parts of about the given sizes.
   *
   * @param rows the rows, in the table's order
   * @param sizes the wanted sizes; they add up to the number of rows
   * @param random the random numbers
   * @return the parts in the order of the sizes
   */
  int[][] divide(int[] rows, int[] sizes, SeededRandom random);

  /**
   * Deals rows into folds of about equal size.
   *
   * @param rows the rows, in the table's order
   * @param folds the number of folds
   * @param random the random numbers
   * @return the folds
   */
  default int[][] deal(int[] rows, int folds, SeededRandom random) {
    int[] sizes = new int[folds];
    for (int fold = 0; fold < folds; fold++) {
      sizes[fold] = rows.length / folds + (fold < rows.length % folds ? 1 : 0);
    }
    return divide(rows, sizes, random);
  }

  /** Cuts an array into consecutive pieces. */
  static int[][] cut(int[] rows, int[] sizes) {
    int[][] parts = new int[sizes.length][];
    int start = 0;
    for (int part = 0; part < sizes.length; part++) {
      parts[part] = Arrays.copyOfRange(rows, start, start + sizes[part]);
      start += sizes[part];
    }
    return parts;
  }
}
