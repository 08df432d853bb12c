package io.github.experimentmaven.inference.slice;

/**
 * How slices are looked for.
 *
 * @param depth how many conditions a slice may have, at least 1
 * @param leastRows how many rows a slice has at least in each half, at least 2
 * @param mostCandidates how many slices of each half are put to the test at most, at least 1
 * @param level the level of all intervals together: at 0.95 any slice is told wrongly in 2.5 %
 */
public record SliceOptions(int depth, int leastRows, int mostCandidates, double level) {

  /** Two conditions, twenty rows, five candidates, 95 %. */
  public static final SliceOptions DEFAULTS = new SliceOptions(2, 20, 5, 0.95);

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SliceOptions {
    if (depth < 1 || leastRows < 2 || mostCandidates < 1 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "slices take a depth and a number of candidates of at least 1, at least 2 rows, and a"
              + " level between 0 and 1");
    }
  }
}
