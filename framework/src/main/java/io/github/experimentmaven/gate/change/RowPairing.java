package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.PairedSample.Pair;
import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.inference.FoldResamples;
import io.github.experimentmaven.inference.PairedDifferences;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.inference.Resampled;
import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.RowContributions;
import io.github.experimentmaven.result.rows.FoldRows;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.run.trial.Predictions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The predictions of two results for the test rows that both have, or those of one result whose
 * models are held against each other.
 *
 * @param before those of the baseline
 * @param after the current ones
 */
public record RowPairing(TestRows before, TestRows after) {

  /**
   * What is paired: a model with itself of another version, or with another one.
   *
   * @param before the model whose values come first
   * @param after the other, or the same
   * @param metric the metric
   * @param share what part of the first model's value the other is held against; 1 for the whole
   */
  record Models(String before, String after, Metric metric, double share) {

    /** Returns a model in two versions. */
    static Models same(String model, Metric metric) {
      return new Models(model, model, metric, 1);
    }
  }

  /** The predictions of one fold, by seed in the order of the pairs. */
  private record Fold(
      int repeat, int tested, Units units, List<Predictions> before, List<Predictions> after) {}

  /** Returns the rows of two results; empty where one of them does not have them. */
  public static Optional<RowPairing> of(Optional<TestRows> before, Optional<TestRows> after) {
    return before.flatMap(then -> after.map(now -> new RowPairing(then, now)));
  }

  /**
   * Returns what the rows say of a change; empty where one of the two lacks rows of a trial or has
   * rows of other results than its table, and where none of the rows that were drawn changed.
   *
   * @param models which models, by which metric
   * @param sample the values of both tables, by trial
   * @param randomness whether other seeds would give another model
   */
  Optional<RowEvidence> evidence(Models models, PairedSample sample, Randomness randomness) {
    if (!judgesRows(models.metric())) {
      return Optional.of(bySeeds(sample, randomness));
    }
    Map<List<Integer>, List<Pair>> trials = new LinkedHashMap<>();
    for (Pair pair : sample.pairs()) {
      trials
          .computeIfAbsent(
              List.of(pair.key().repeat(), pair.key().fold()), key -> new ArrayList<>())
          .add(pair);
    }
    List<Fold> folds = new ArrayList<>();
    for (List<Pair> pairs : trials.values()) {
      Optional<Fold> fold = fold(models, pairs);
      if (fold.isEmpty()) {
        return Optional.empty();
      }
      folds.add(fold.get());
    }
    int first = folds.get(0).repeat();
    double share = folds.size() == 1 ? sample.evaluatedShare() : sample.overlap();
    Difference difference = difference(models, folds, share, randomness);
    if (difference instanceof Difference.Unchanged) {
      return Optional.empty();
    }
    return Optional.of(
        new RowEvidence(
            difference,
            folds.stream().filter(fold -> fold.repeat() == first).mapToInt(RowPairing::rows).sum(),
            folds.stream().filter(fold -> fold.repeat() == first).mapToInt(Fold::tested).sum()));
  }

  /** Returns whether another draw of rows can be judged by a metric. */
  private boolean judgesRows(Metric metric) {
    Dependence dependence = metric.dependence();
    return !(dependence instanceof Dependence.SeedsOnly)
        && (dependence.weighted().isPresent() || !(before.isWeighted() || after.isWeighted()));
  }

  private static RowEvidence bySeeds(PairedSample sample, Randomness randomness) {
    return new RowEvidence(
        PairedDifferences.ofSeeds(sample.byFold(), sample.overlap(), randomness), 0, 0);
  }

  private static int rows(Fold fold) {
    return fold.units().rows();
  }

  private Optional<Fold> fold(Models models, List<Pair> pairs) {
    PairKey key = pairs.get(0).key();
    Optional<FoldRows> old = before.fold(key.repeat(), key.fold());
    Optional<FoldRows> current = after.fold(key.repeat(), key.fold());
    if (old.isEmpty() || current.isEmpty()) {
      return Optional.empty();
    }
    FoldRows then = old.get().sharedWith(current.get());
    FoldRows now = current.get().sharedWith(old.get());
    List<Predictions> predictedThen = new ArrayList<>();
    List<Predictions> predictedNow = new ArrayList<>();
    for (Pair pair : pairs) {
      then.of(models.before(), pair.key().seed())
          .filter(rows -> belongs(then, rows, models.metric(), pair.before(), models.share()))
          .ifPresent(predictedThen::add);
      now.of(models.after(), pair.key().seed())
          .filter(rows -> belongs(now, rows, models.metric(), pair.after(), 1))
          .ifPresent(predictedNow::add);
    }
    if (predictedThen.size() < pairs.size()
        || predictedNow.size() < pairs.size()
        || now.rows() == 0) {
      return Optional.empty();
    }
    int[] units = IntStream.range(0, now.rows()).map(now::unit).toArray();
    return Optional.of(
        new Fold(key.repeat(), now.tested(), Units.ofRows(units), predictedThen, predictedNow));
  }

  /** All rows of a fold give the value of the table, to the last bit: else they are of another. */
  private static boolean belongs(
      FoldRows fold, Predictions rows, Metric metric, double value, double share) {
    return fold.rows() < fold.tested() || share * rows.mean(metric) == value;
  }

  private static Difference difference(
      Models models, List<Fold> folds, double overlap, Randomness randomness) {
    Dependence dependence = models.metric().dependence();
    double share = models.share();
    if (RowContributions.areOf(models.metric())) {
      return ofRows(models, folds, overlap, randomness);
    }
    if (dependence instanceof Dependence.Resampling resampling) {
      return PairedDifferences.ofResamples(
          folds.stream()
              .map(
                  fold ->
                      FoldResamples.of(
                          fold.repeat(),
                          fold.after().stream()
                              .map(rows -> resampled(resampling, rows, 1))
                              .toList(),
                          fold.before().stream()
                              .map(rows -> resampled(resampling, rows, share))
                              .toList(),
                          fold.units(),
                          overlap))
              .toList(),
          randomness);
    }
    throw new IllegalArgumentException("a metric of seeds alone says nothing of rows");
  }

  private static Difference ofRows(
      Models models, List<Fold> folds, double overlap, Randomness randomness) {
    return PairedDifferences.ofRows(
        folds.stream()
            .map(
                fold ->
                    io.github.experimentmaven.inference.FoldRows.of(
                        values(models.metric(), fold.after(), 1),
                        values(models.metric(), fold.before(), models.share()),
                        fold.units(),
                        overlap))
            .toList(),
        randomness);
  }

  private static double[][] values(Metric metric, List<Predictions> predictions, double share) {
    return predictions.stream()
        .map(
            rows ->
                RowContributions.of(
                    metric,
                    rows.targets().size(),
                    rows::actual,
                    rows::predicted,
                    rows.weights(),
                    share))
        .toArray(double[][]::new);
  }

  private static Resampled resampled(
      Dependence.Resampling resampling, Predictions rows, double share) {
    List<Resampled> targets = new ArrayList<>();
    for (int target = 0; target < rows.targets().size(); target++) {
      targets.add(resampling.values().apply(rows.actual(target), rows.predicted(target)));
    }
    return times -> {
      double sum = 0;
      for (Resampled target : targets) {
        sum += target.value(times);
      }
      return share * sum / targets.size();
    };
  }
}
