package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.result.TrialCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * The training of one model, over all seeds and folds.
 *
 * @param trials the trials; at least one
 * @param mean their mean, up to the epoch where the first of them stopped
 * @param limit the most epochs the model may train; empty where that is not known
 */
public record LossHistory(List<Trial> trials, List<Epoch> mean, OptionalInt limit) {

  /**
   * One trial.
   *
   * @param epochs its epochs, ascending; at least one
   * @param best the epoch whose weights were kept; empty where that is not known
   */
  public record Trial(List<Epoch> epochs, Optional<Epoch> best) {}

  /**
   * Collects the trials of one model.
   *
   * @param curves the trials of {@code curves.csv}, at least one
   * @param best the epoch that was kept, by {@link #key}
   * @param limit the most epochs the model may train
   */
  public static LossHistory of(
      List<TrialCurve> curves, Map<String, Integer> best, OptionalInt limit) {
    List<Trial> trials = new ArrayList<>();
    for (TrialCurve curve : curves) {
      int kept = best.getOrDefault(key(curve.seed(), curve.repeat(), curve.fold()), 0);
      trials.add(
          new Trial(
              curve.epochs(),
              curve.epochs().stream().filter(epoch -> epoch.number() == kept).findFirst()));
    }
    return new LossHistory(List.copyOf(trials), mean(trials), limit);
  }

  /** Returns what tells a trial of a model from its others. */
  public static String key(long seed, int repeat, int fold) {
    return seed + "/" + repeat + "/" + fold;
  }

  /** Returns the epochs of the longest trial. */
  int epochs() {
    return trials.stream()
        .mapToInt(trial -> trial.epochs().get(trial.epochs().size() - 1).number())
        .max()
        .orElse(1);
  }

  /** Returns whether any epoch has a validation loss. */
  boolean hasValidation() {
    return trials.stream()
        .anyMatch(
            trial ->
                trial.epochs().stream().anyMatch(epoch -> !Double.isNaN(epoch.validationLoss())));
  }

  private static List<Epoch> mean(List<Trial> trials) {
    int shortest = trials.stream().mapToInt(trial -> trial.epochs().size()).min().orElse(0);
    List<Epoch> mean = new ArrayList<>();
    for (int index = 0; index < shortest; index++) {
      int place = index;
      mean.add(
          new Epoch(
              trials.get(0).epochs().get(index).number(),
              mean(trials, place, Epoch::trainingLoss),
              mean(trials, place, Epoch::validationLoss)));
    }
    return mean;
  }

  private static double mean(List<Trial> trials, int place, ToDoubleFunction<Epoch> value) {
    double sum = 0;
    for (Trial trial : trials) {
      sum += value.applyAsDouble(trial.epochs().get(place));
    }
    return sum / trials.size();
  }
}
