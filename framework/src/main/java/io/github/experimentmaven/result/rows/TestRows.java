package io.github.experimentmaven.result.rows;

import java.util.List;
import java.util.Optional;

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

  /** Returns the rows of a fold. */
  public Optional<FoldRows> fold(int repeat, int fold) {
    return folds.stream().filter(rows -> rows.repeat() == repeat && rows.fold() == fold).findAny();
  }
}
