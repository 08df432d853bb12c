package io.github.experimentmaven.result;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.spec.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses which of a model's trials stands for it: the one in the middle, as the best would promise
 * too much and the first would be chance.
 */
final class MedianTrial {

  private MedianTrial() {}

  /**
   * Returns the completed trial, of all seeds and folds, with the median loss on the validation
   * rows; on the test rows where the split has no validation rows, on the training rows where it
   * has neither. Of an even number it is the better of the two in the middle; equal losses are in
   * the order of the plan. Empty if no trial completed.
   */
  static Optional<TrialResult> of(Run run, String model) {
    List<TrialResult> sorted =
        run.results().stream()
            .filter(result -> result.trial().model().name().equals(model))
            .filter(result -> result.outcome() instanceof Completed)
            .sorted(Comparator.comparingDouble(MedianTrial::loss))
            .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }

  private static double loss(TrialResult result) {
    Map<Part, Scores> scores = ((Completed) result.outcome()).scores();
    return Stream.of(Part.VALIDATION, Part.TEST, Part.TRAIN)
        .filter(scores::containsKey)
        .mapToDouble(part -> scores.get(part).values().get(Metrics.LOSS))
        .findFirst()
        .orElse(Double.NaN);
  }
}
