package io.github.experimentmaven.result.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/**
 * What each training predicted for the test rows of an experiment.
 *
 * @param folds the rows by repeat and fold
 */
public record TestRows(List<FoldRows> folds) {

  /** Copies the list. */
  public TestRows {
    folds = List.copyOf(folds);
  }

  /**
   * Returns the rows that are in a slice; folds that have none are left out.
   *
   * @param label the slice
   * @param inSlice how many test rows of a repeat and fold are in it, also those that are not here
   */
  public TestRows in(String label, IntBinaryOperator inSlice) {
    return new TestRows(
        folds.stream()
            .map(rows -> rows.in(label, inSlice.applyAsInt(rows.repeat(), rows.fold())))
            .filter(rows -> rows.rows() > 0)
            .toList());
  }

  /** Returns whether rows do not count alike. */
  public boolean isWeighted() {
    return folds.stream().anyMatch(FoldRows::isWeighted);
  }

  /** Returns the rows of a fold. */
  public Optional<FoldRows> fold(int repeat, int fold) {
    return folds.stream().filter(rows -> rows.repeat() == repeat && rows.fold() == fold).findAny();
  }
}
