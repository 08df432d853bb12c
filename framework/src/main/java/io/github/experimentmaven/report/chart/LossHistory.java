package io.github.experimentmaven.report.chart;

import io.github.experimentmaven.result.CurvePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
   * One epoch.
   *
   * @param number the epoch, from 1
   * @param training the training loss
   * @param validation the validation loss; NaN where the split has no validation rows
   */
  public record Epoch(int number, double training, double validation) {}

  /**
   * Collects the points of one model.
   *
   * @param points the points of {@code curves.csv}, at least one, ascending by epoch
   * @param best the epoch that was kept, by {@link #key}
   * @param limit the most epochs the model may train
   */
  public static LossHistory of(
      List<CurvePoint> points, Map<String, Integer> best, OptionalInt limit) {
    Map<String, List<Epoch>> trials = new LinkedHashMap<>();
    for (CurvePoint point : points) {
      trials
          .computeIfAbsent(key(point.seed(), point.repeat(), point.fold()), k -> new ArrayList<>())
          .add(new Epoch(point.epoch(), point.trainingLoss(), point.validationLoss()));
    }
    List<Trial> list = new ArrayList<>();
    trials.forEach(
        (key, epochs) -> {
          int kept = best.getOrDefault(key, 0);
          list.add(
              new Trial(
                  List.copyOf(epochs),
                  epochs.stream().filter(epoch -> epoch.number() == kept).findFirst()));
        });
    return new LossHistory(List.copyOf(list), mean(list), limit);
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
            trial -> trial.epochs().stream().anyMatch(epoch -> !Double.isNaN(epoch.validation())));
  }

  private static List<Epoch> mean(List<Trial> trials) {
    int shortest = trials.stream().mapToInt(trial -> trial.epochs().size()).min().orElse(0);
    List<Epoch> mean = new ArrayList<>();
    for (int index = 0; index < shortest; index++) {
      int place = index;
      mean.add(
          new Epoch(
              trials.get(0).epochs().get(index).number(),
              mean(trials, place, Epoch::training),
              mean(trials, place, Epoch::validation)));
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
