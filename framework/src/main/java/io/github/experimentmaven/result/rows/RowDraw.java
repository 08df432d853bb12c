package io.github.experimentmaven.result.rows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which test rows are kept where there are many: those whose numbers have the smallest hashes. The
 * rule looks at a row's number alone, so of two draws from the same rows the smaller is part of the
 * larger, whichever models were trained.
 */
final class RowDraw {

  /** The most rows that are kept. */
  static final int MOST_ROWS = 5_000;

  /** The most predictions that are kept, as long as {@link #FEWEST_ROWS} are. */
  static final int MOST_PREDICTIONS = 400_000;

  /** The rows that are kept however many models there are. */
  static final int FEWEST_ROWS = 200;

  private final int[] drawn;

  private RowDraw(int[] drawn) {
    this.drawn = drawn;
  }

  /**
   * Draws rows.
   *
   * @param numbers the numbers of all test rows, each once
   * @param columns how many predictions of a row there are
   */
  static RowDraw of(int[] numbers, int columns) {
    int most = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, MOST_PREDICTIONS / Math.max(1, columns)));
    if (numbers.length <= most) {
      return new RowDraw(IntStream.of(numbers).sorted().toArray());
    }
    return new RowDraw(
        IntStream.of(numbers)
            .boxed()
            .sorted(Comparator.comparingLong(RowDraw::hash).thenComparingInt(number -> number))
            .limit(most)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray());
  }

  boolean contains(int number) {
    return Arrays.binarySearch(drawn, number) >= 0;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long hash(int number) {
    long bits = number + 0x9e3779b97f4a7c15L;
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return (bits ^ (bits >>> 31)) & Long.MAX_VALUE;
  }
}
