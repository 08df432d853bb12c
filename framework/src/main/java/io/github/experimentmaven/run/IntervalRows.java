package io.github.experimentmaven.run;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.IntervalsSpec;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The rows that prediction intervals are calibrated on, and whether there are enough of them. */
final class IntervalRows {

  private IntervalRows() {}

  /** Returns whether folds are calibrated on rows that other folds held out. */
  static boolean ofOtherFolds(List<Fold> folds) {
    return folds.size() > 1 && folds.stream().allMatch(fold -> fold.validation().length == 0);
  }

  /**
   * Checks the folds.
   *
   * @throws InvalidInputException if one has too few rows to calibrate intervals of the coverage
   *     asked on, or if folds that calibrate each other share test rows
   */
  static void require(Experiment experiment, List<Fold> folds) {
    Optional<IntervalsSpec> asked = experiment.explanations().intervals();
    if (asked.isEmpty()) {
      return;
    }
    boolean ofOthers = ofOtherFolds(folds);
    if (ofOthers) {
      requireOwnRows(experiment, folds);
    }
    int fewest =
        fewest(
            folds,
            ofOthers ? fold -> heldOutByOthers(fold, folds) : fold -> fold.validation().length);
    if (fewest < asked.get().leastRows()) {
      throw problem(
          experiment,
          "a coverage of %s takes at least %s to calibrate intervals on, and there are %d; %s or ask for less"
              .formatted(
                  asked.get().coverage(),
                  Count.of(
                      asked.get().leastRows(),
                      ofOthers ? "row held out by other folds" : "validation row",
                      ofOthers ? "rows held out by other folds" : "validation rows"),
                  fewest,
                  ofOthers ? "give more data" : "enlarge `split.validation`"));
    }
  }

  private static int fewest(List<Fold> folds, ToIntFunction<Fold> rows) {
    return folds.stream().mapToInt(rows).min().orElse(0);
  }

  private static int heldOutByOthers(Fold fold, List<Fold> folds) {
    return folds.stream()
        .filter(other -> other.repeat() == fold.repeat() && other.index() != fold.index())
        .mapToInt(other -> other.test().length)
        .sum();
  }

  /** A row that two folds test would calibrate the intervals that it is to tell about. */
  private static void requireOwnRows(Experiment experiment, List<Fold> folds) {
    Map<Integer, Map<Integer, Fold>> testedBy = new HashMap<>();
    for (Fold fold : folds) {
      Map<Integer, Fold> owners =
          testedBy.computeIfAbsent(fold.repeat(), repeat -> new HashMap<>());
      for (int row : fold.test()) {
        Optional<Fold> before = Optional.ofNullable(owners.put(row, fold));
        if (before.isPresent()) {
          throw problem(
              experiment,
              "folds without validation rows calibrate each other, and folds %d and %d share test rows; give `split.validation` a fraction, such as 0.2"
                  .formatted(before.get().index(), fold.index()));
        }
      }
    }
  }

  private static InvalidInputException problem(Experiment experiment, String message) {
    return new InvalidInputException(
        experiment.origin().problem("/" + IntervalsSpec.SECTION, message));
  }
}
