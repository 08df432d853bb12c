package io.github.experimentmaven.result;

import io.github.experimentmaven.data.slice.Slice;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.override.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows of {@code slices.csv}: how good each model is on the test rows of each slice.
 *
 * @param slices a table for each slice, in the order of the experiment file
 */
public record SliceTable(List<Sliced> slices) {

  /** Copies the list. */
  public SliceTable {
    slices = List.copyOf(slices);
  }

  /**
   * The results on one slice.
   *
   * @param slice the slice
   * @param table the results on its test rows; rows of the part {@code train} have no metrics, and
   *     say how many training rows are in the slice
   */
  public record Sliced(Slice slice, ResultTable table) {

    /** Checks that both are present. */
    public Sliced {
      Objects.requireNonNull(slice, "slice");
      Objects.requireNonNull(table, "table");
    }

    /** Returns how many test rows the slice has, over the folds of one repeat. */
    public int rows() {
      return rowsByFold().entrySet().stream()
          .filter(fold -> fold.getKey().get(0).equals(first()))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    /** Returns how many test rows of a fold are in the slice; 0 where that is not known. */
    public int rows(int repeat, int fold) {
      return rowsByFold().getOrDefault(List.of(repeat, fold), 0);
    }

    private Integer first() {
      return rowsByFold().keySet().iterator().next().get(0);
    }

    private Map<List<Integer>, Integer> rowsByFold() {
      Map<List<Integer>, Integer> rows = new LinkedHashMap<>();
      table.rows().stream()
          .filter(row -> row.part() == Part.TEST)
          .forEach(row -> rows.merge(List.of(row.repeat(), row.fold()), row.rows(), Math::max));
      return rows;
    }
  }

  /** Returns the results on a slice; empty where there are none. */
  public Optional<Sliced> find(String label) {
    return slices.stream().filter(sliced -> sliced.slice().label().equals(label)).findFirst();
  }

  /** Returns the table of a part of the experiment. */
  public SliceTable only(Selection part) {
    return new SliceTable(
        slices.stream()
            .map(sliced -> new Sliced(sliced.slice(), sliced.table().only(part)))
            .filter(sliced -> !sliced.table().rows().isEmpty())
            .toList());
  }
}
