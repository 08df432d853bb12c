package io.github.experimentmaven.run;

import io.github.experimentmaven.run.trial.Predictions;
import io.github.experimentmaven.run.trial.Scores;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.spec.IntervalsSpec;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prediction intervals of folds that calibrate each other, for want of validation rows. The idea is
 * cross-conformal (Vovk, Cross-Conformal Predictors, Annals of Mathematics and Artificial
 * Intelligence, 2015; Barber, Candès, Ramdas and Tibshirani, Predictive Inference with the
 * Jackknife+, Annals of Statistics, 2021): each row has an error of the one model that was not
 * trained on it. Intervals around the predictions of a fold's model are as wide as the errors of
 * the rows that the other folds of its repeat held out; its own are left for telling what the
 * intervals hold.
 *
 * <p>Of all rows of a repeat of k folds of equal size, these intervals hold at least the share
 * {@code coverage (1 - 1 / k)}, whatever the data: outside the fold of the held-out row with the
 * least error that is too large, no more rows have such errors than the fold's rank leaves. They
 * hold nearly the share asked for where the models of the folds err alike.
 *
 * <p>A trial stays a function of its own rows: this is done when all of them are there.
 */
final class FoldIntervals {

  private final ReadyExperiment ready;
  private final IntervalsSpec asked;

  private FoldIntervals(ReadyExperiment ready, IntervalsSpec asked) {
    this.ready = ready;
    this.asked = asked;
  }

  /**
   * Returns results with intervals, in their order; as they are where nobody asked, and where
   * trials have validation rows of their own or nobody keeps their predictions.
   *
   * @throws IOException if predictions cannot be read
   */
  static List<TrialResult> calibrate(ReadyExperiment ready, List<TrialResult> results)
      throws IOException {
    Optional<IntervalsSpec> asked = ready.plan().experiment().explanations().intervals();
    return asked.isPresent() && IntervalRows.ofOtherFolds(ready.folds())
        ? new FoldIntervals(ready, asked.get()).calibrated(results)
        : results;
  }

  /** The trials whose rows calibrate each other. */
  private record Siblings(String model, long seed, int repeat) {}

  private List<TrialResult> calibrated(List<TrialResult> results) throws IOException {
    Map<Siblings, List<Integer>> groups = new LinkedHashMap<>();
    for (int index = 0; index < results.size(); index++) {
      TrialResult result = results.get(index);
      if (result.stored().isPresent()) {
        groups.computeIfAbsent(siblings(result), group -> new ArrayList<>()).add(index);
      }
    }
    List<TrialResult> calibrated = new ArrayList<>(results);
    for (List<Integer> group : groups.values()) {
      List<Predictions> heldOut = new ArrayList<>();
      for (int index : group) {
        heldOut.add(heldOut(results.get(index)));
      }
      for (int place = 0; place < group.size(); place++) {
        calibrated.set(group.get(place), calibrated(results.get(group.get(place)), heldOut, place));
      }
    }
    return calibrated;
  }

  private Siblings siblings(TrialResult result) {
    return new Siblings(
        result.trial().model().name(),
        result.trial().seed(),
        ready.folds().get(result.trial().fold()).repeat());
  }

  private Predictions heldOut(TrialResult result) throws IOException {
    return result
        .stored()
        .orElseThrow()
        .predictions()
        .values()
        .weighted(ready.data().weights(ready.folds().get(result.trial().fold()).test()));
  }

  /** Without intervals where so many of the other folds failed that too few rows are left. */
  private TrialResult calibrated(TrialResult result, List<Predictions> heldOut, int own) {
    List<Predictions> others = new ArrayList<>(heldOut);
    Predictions test = others.remove(own);
    if (others.stream().mapToInt(Predictions::rows).sum() < asked.leastRows()
        || !(result.outcome() instanceof Completed completed)) {
      return result;
    }
    List<Double> margins = Predictions.together(others).calibrated(asked.coverage());
    Map<Part, Scores> scores = new EnumMap<>(completed.scores());
    scores.computeIfPresent(Part.TEST, (part, of) -> of.with(test.ofIntervals(margins)));
    return result.with(
        new Completed(scores, completed.curve(), completed.bestEpoch(), completed.stoppedEarly()),
        margins);
  }
}
