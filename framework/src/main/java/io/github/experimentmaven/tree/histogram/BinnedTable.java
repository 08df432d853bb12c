package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.TrainingTable;
import io.github.experimentmaven.tree.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows whose columns are numbers of bins, a byte each, coded once and shared by all trees. Four
 * columns lie in one {@code int} a row, so that a row of a leaf costs one access to memory for four
 * columns. Columns of one bin are left out, as they cannot be split. Immutable.
 */
public final class BinnedTable {

  /** Columns in a word. */
  static final int GROUP = 4;

  private static final int BIN_BITS = 8;
  private static final int BIN_MASK = 0xFF;

  private final int rows;
  private final int[] featureIds;
  private final float[][] thresholds;
  private final int[][] words;

  private BinnedTable(int rows, int[] featureIds, float[][] thresholds, int[][] words) {
    this.rows = rows;
    this.featureIds = featureIds;
    this.thresholds = thresholds;
    this.words = words;
  }

  /**
   * Codes a table.
   *
   * @param maxBins bins of a column, 2 to 255
   * @param workers share out the columns
   */
  public static BinnedTable of(TrainingTable table, int maxBins, Workers workers) {
    float[][] all = new float[table.columns().length][];
    workers.run(all.length, c -> all[c] = BinThresholds.of(table.columns()[c], maxBins));
    int[] columns = IntStream.range(0, all.length).filter(c -> all[c].length > 0).toArray();
    float[][] thresholds = new float[columns.length][];
    int[] featureIds = new int[columns.length];
    for (int c = 0; c < columns.length; c++) {
      thresholds[c] = all[columns[c]];
      featureIds[c] = table.featureIds()[columns[c]];
    }
    int[][] words = words(table.columns(), columns, thresholds, table.rows(), workers);
    return new BinnedTable(table.rows(), featureIds, thresholds, words);
  }

  /**
   * Codes other rows of the same features with the bins of this table.
   *
   * @param workers share out the columns
   */
  public BinnedTable code(TrainingTable others, Workers workers) {
    int[] placeOfId = new int[others.featureIds().length];
    for (int c = 0; c < placeOfId.length; c++) {
      placeOfId[others.featureIds()[c]] = c;
    }
    int[] places = Arrays.stream(featureIds).map(id -> placeOfId[id]).toArray();
    int[][] coded = words(others.columns(), places, thresholds, others.rows(), workers);
    return new BinnedTable(others.rows(), featureIds, thresholds, coded);
  }

  private static int[][] words(
      float[][] values, int[] places, float[][] thresholds, int rows, Workers workers) {
    int[][] words = new int[(places.length + GROUP - 1) / GROUP][];
    workers.run(
        words.length,
        group -> {
          int[] word = new int[rows];
          int end = Math.min(places.length, (group + 1) * GROUP);
          for (int c = group * GROUP; c < end; c++) {
            long[] searchable = BinThresholds.searchable(thresholds[c]);
            code(values[places[c]], searchable, shift(c), word);
          }
          words[group] = word;
        });
    return words;
  }

  private static void code(float[] values, long[] searchable, int shift, int[] word) {
    for (int r = 0; r < word.length; r++) {
      word[r] |= BinThresholds.bin(searchable, values[r]) << shift;
    }
  }

  /** Where in its word a column's bin is. */
  static int shift(int column) {
    return column % GROUP * BIN_BITS;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Number of columns that can be split. */
  public int columns() {
    return featureIds.length;
  }

  /** Number of words a row. */
  int groups() {
    return words.length;
  }

  /** The bins of up to four columns, {@code [rows]}, the first column in the lowest byte. */
  int[] words(int group) {
    return words[group];
  }

  /** The bin of a row in a column. */
  int bin(int column, int row) {
    return (words[column / GROUP][row] >>> shift(column)) & BIN_MASK;
  }

  /** Number of bins of a column, at least 2. */
  int bins(int column) {
    return thresholds[column].length + 1;
  }

  /** The largest value that lies in a bin or below. */
  float threshold(int column, int bin) {
    return thresholds[column][bin];
  }

  /** The id of a column in Tribuo's feature map. */
  int featureId(int column) {
    return featureIds[column];
  }
}
