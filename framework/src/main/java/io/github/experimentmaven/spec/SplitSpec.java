package io.github.experimentmaven.spec;

import java.util.List;
import java.util.Optional;

/** The section {@code split}: how rows are divided into training, validation and test parts. */
public sealed interface SplitSpec {

  /** Returns the seed of everything random in the split. */
  long seed();

  /** Returns which rows stay together; empty where a column or files say the part of each row. */
  default Optional<Arrangement> arranged() {
    if (this instanceof HoldOut holdOut) {
      return Optional.of(holdOut.arrangement());
    }
    return this instanceof KFold folds ? Optional.of(folds.arrangement()) : Optional.empty();
  }

  /** Returns what orders the rows in time; empty where nothing does. */
  default Optional<Arrangement.Timed> timed() {
    return arranged()
        .filter(Arrangement.Timed.class::isInstance)
        .map(Arrangement.Timed.class::cast);
  }

  /**
   * One division.
   *
   * @param validation the fraction of all rows in the validation part
   * @param test the fraction of all rows in the test part
   * @param arrangement which rows stay together
   * @param seed the seed of the shuffle
   */
  record HoldOut(double validation, double test, Arrangement arrangement, long seed)
      implements SplitSpec {}

  /**
   * k-fold cross-validation: every row is in the test part once per repeat.
   *
   * @param folds the number of folds, at least 2
   * @param repeats how often the rows are shuffled and folded anew
   * @param validation the fraction of the rows outside the test fold that validates
   * @param arrangement which rows stay together
   * @param seed the seed of the shuffles
   */
  record KFold(int folds, int repeats, double validation, Arrangement arrangement, long seed)
      implements SplitSpec {}

  /**
   * A column that says {@code train}, {@code validation} or {@code test} for each row.
   *
   * @param column the column
   * @param validation the fraction of the training rows that validates, where no row says {@code
   *     validation}
   * @param seed the seed of that choice
   */
  record ByColumn(String column, double validation, long seed) implements SplitSpec {}

  /**
   * Files of row indices, one pair a fold.
   *
   * @param folds the files of each fold
   * @param validation the fraction of the training rows that validates
   * @param seed the seed of that choice
   */
  record ByFiles(List<IndexFiles> folds, double validation, long seed) implements SplitSpec {

    /** Copies the folds. */
    public ByFiles {
      folds = List.copyOf(folds);
    }
  }

  /**
   * The files of one fold: one row index a line, from 0, in the order of the data file.
   *
   * @param train the file of training rows, relative to the experiment file
   * @param test the file of test rows, relative to the experiment file
   */
  record IndexFiles(String train, String test) {}
}
