package io.github.experimentmaven.data.slice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The slices of one slicing, with the rows of a table that each has. A row is in one at most: where
 * it lacks the value, in none.
 */
public final class SlicedRows {

  private static final int NONE = -1;

  private final String name;
  private final List<Slice> slices;
  private final int[] slice;

  /**
   * Takes over an array.
   *
   * @param slice the place of each row's slice in the list, -1 for none
   */
  SlicedRows(String name, List<Slice> slices, int[] slice) {
    this.name = name;
    this.slices = List.copyOf(slices);
    this.slice = slice;
  }

  /** Returns the slicing's name. */
  public String name() {
    return name;
  }

  /** Returns the slices; each has at least one row of the table. */
  public List<Slice> slices() {
    return slices;
  }

  /** Returns the slice of a row of the table. */
  public Optional<Slice> of(int row) {
    return slice[row] == NONE ? Optional.empty() : Optional.of(slices.get(slice[row]));
  }

  /** Returns the places in a list of rows of those that are in a slice. */
  public int[] places(Slice wanted, int[] rows) {
    int index = slices.indexOf(wanted);
    return IntStream.range(0, rows.length).filter(place -> slice[rows[place]] == index).toArray();
  }

  boolean isEmpty() {
    return Arrays.stream(slice).allMatch(index -> index == NONE);
  }
}
