package io.github.experimentmaven.result.importance;

import io.github.experimentmaven.explain.PermutedLosses;
import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.inference.FoldRows;
import io.github.experimentmaven.inference.PairedDifferences;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.inference.Units;
import java.util.List;
import java.util.Optional;

/**
 * What the trainings of one fold lose.
 *
 * @param repeat the repeat
 * @param trainings the losses of each seed
 * @param units which rows were drawn together
 * @param share the rows of the part in proportion to the training rows
 */
record FoldLosses(int repeat, List<PermutedLosses> trainings, Units units, double share) {

  FoldLosses {
    trainings = List.copyOf(trainings);
  }

  /**
   * Returns how much the loss rises with a group of columns in another order.
   *
   * <p>One split speaks of the models as they were trained on its training rows, in other rows of
   * the part and with other seeds; several folds speak of other training rows too.
   */
  static Difference rise(List<FoldLosses> folds, int group, Randomness randomness) {
    double overlap =
        folds.size() == 1 ? 0 : folds.stream().mapToDouble(FoldLosses::share).max().orElse(0);
    return PairedDifferences.ofRows(
        folds.stream().map(fold -> fold.of(group, overlap)).toList(), randomness);
  }

  /** Returns the interval of a rise; empty where nothing tells it from chance. */
  static Optional<ConfidenceInterval> interval(Difference rise) {
    if (rise instanceof Difference.Unchanged) {
      return Optional.of(new ConfidenceInterval(0, 0));
    }
    return rise instanceof Difference.Estimated estimated
        ? Optional.of(estimated.interval(Importance.CONFIDENCE))
        : Optional.empty();
  }

  /** Returns whether no loss with a group of columns in another order is too large for a number. */
  boolean isFinite(int group) {
    return trainings.stream().allMatch(training -> training.isFinite(group));
  }

  private FoldRows of(int group, double overlap) {
    return FoldRows.of(
        trainings.stream().map(losses -> losses.permuted(group)).toArray(double[][]::new),
        trainings.stream().map(PermutedLosses::own).toArray(double[][]::new),
        units,
        overlap);
  }
}
