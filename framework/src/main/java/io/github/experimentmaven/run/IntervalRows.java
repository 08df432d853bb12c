package io.github.experimentmaven.run;

import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.IntervalsSpec;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;
import java.util.Optional;

/** Checks that there are rows enough to calibrate prediction intervals on. */
final class IntervalRows {

  private IntervalRows() {}

  /**
   * Checks the folds.
   *
   * @throws InvalidInputException if one has too few validation rows for the coverage asked
   */
  static void require(Experiment experiment, List<Fold> folds) {
    Optional<IntervalsSpec> asked = experiment.explanations().intervals();
    int fewest = folds.stream().mapToInt(fold -> fold.validation().length).min().orElse(0);
    if (asked.isPresent() && fewest < asked.get().leastRows()) {
      throw new InvalidInputException(
          experiment
              .origin()
              .problem(
                  "/" + IntervalsSpec.SECTION,
                  "a coverage of %s takes at least %s to calibrate intervals on, and there are %d; enlarge `split.validation` or ask for less"
                      .formatted(
                          asked.get().coverage(),
                          Count.of(asked.get().leastRows(), "validation row"),
                          fewest)));
    }
  }
}
