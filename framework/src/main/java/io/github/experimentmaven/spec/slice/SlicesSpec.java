package io.github.experimentmaven.spec.slice;

import java.util.List;

/**
 * The section {@code slices}.
 *
 * @param leastRows how many test rows a slice has at least to be judged
 * @param slicings the ways to divide rows, in the file's order
 */
public record SlicesSpec(int leastRows, List<Slicing> slicings) {

  /** The key of {@link #leastRows}, which no slicing can be named. */
  public static final String LEAST_ROWS = "least_rows";

  /** Copies the list. */
  public SlicesSpec {
    slicings = List.copyOf(slicings);
  }

  /** Returns no slices. */
  public static SlicesSpec none() {
    return new SlicesSpec(0, List.of());
  }

  /**
   * One way to divide rows.
   *
   * @param name its name; that of the column, unless it is a condition
   * @param rule which row belongs to which slice
   */
  public record Slicing(String name, SliceRule rule) {}
}
