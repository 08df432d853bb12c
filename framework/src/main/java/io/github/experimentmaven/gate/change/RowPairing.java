package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.PairedSample.Pair;
import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.inference.FoldResamples;
import io.github.experimentmaven.inference.PairedDifferences;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.inference.Resampled;
import io.github.experimentmaven.inference.RowValues;
import io.github.experimentmaven.inference.Units;
import io.github.experimentmaven.metric.Metric;
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
 * The predictions of two results for the test rows that both have.
 *
 * @param before those of the baseline
 * @param after the current ones
 */
public record RowPairing(TestRows before, TestRows after) {

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
   * @param model the model
   * @param metric the metric
   * @param sample the values of both tables, by trial
   * @param randomness whether other seeds would give another model
   */
  Optional<RowEvidence> evidence(
      String model, Metric metric, PairedSample sample, Randomness randomness) {
    if (metric.dependence() instanceof Dependence.SeedsOnly) {
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
      Optional<Fold> fold = fold(model, metric, pairs);
      if (fold.isEmpty()) {
        return Optional.empty();
      }
      folds.add(fold.get());
    }
    int first = folds.get(0).repeat();
    double share = folds.size() == 1 ? sample.evaluatedShare() : sample.overlap();
    Difference difference = difference(metric.dependence(), folds, share, randomness);
    if (difference instanceof Difference.Unchanged) {
      return Optional.empty();
    }
    return Optional.of(
        new RowEvidence(
            difference,
            folds.stream().filter(fold -> fold.repeat() == first).mapToInt(RowPairing::rows).sum(),
            folds.stream().filter(fold -> fold.repeat() == first).mapToInt(Fold::tested).sum()));
  }

  private static RowEvidence bySeeds(PairedSample sample, Randomness randomness) {
    return new RowEvidence(
        PairedDifferences.ofSeeds(sample.byFold(), sample.overlap(), randomness), 0, 0);
  }

  private static int rows(Fold fold) {
    return fold.units().rows();
  }

  private Optional<Fold> fold(String model, Metric metric, List<Pair> pairs) {
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
      then.of(model, pair.key().seed())
          .filter(rows -> belongs(then, rows, metric, pair.before()))
          .ifPresent(predictedThen::add);
      now.of(model, pair.key().seed())
          .filter(rows -> belongs(now, rows, metric, pair.after()))
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
  private static boolean belongs(FoldRows fold, Predictions rows, Metric metric, double value) {
    return fold.rows() < fold.tested() || mean(metric, rows) == value;
  }

  private static double mean(Metric metric, Predictions rows) {
    double sum = 0;
    for (int target = 0; target < rows.targets().size(); target++) {
      sum += metric.evaluate(rows.actual(target), rows.predicted(target));
    }
    return sum / rows.targets().size();
  }

  private static Difference difference(
      Dependence dependence, List<Fold> folds, double overlap, Randomness randomness) {
    if (dependence instanceof Dependence.MeanOfRows rows) {
      return ofRows(rows.values(), folds, overlap, randomness);
    }
    if (dependence instanceof Dependence.Linearized rows) {
      return ofRows(rows.values(), folds, overlap, randomness);
    }
    if (dependence instanceof Dependence.Resampling resampling) {
      return PairedDifferences.ofResamples(
          folds.stream()
              .map(
                  fold ->
                      FoldResamples.of(
                          fold.repeat(),
                          fold.after().stream().map(rows -> resampled(resampling, rows)).toList(),
                          fold.before().stream().map(rows -> resampled(resampling, rows)).toList(),
                          fold.units(),
                          overlap))
              .toList(),
          randomness);
    }
    throw new IllegalArgumentException("a metric of seeds alone says nothing of rows");
  }

  private static Difference ofRows(
      RowValues values, List<Fold> folds, double overlap, Randomness randomness) {
    return PairedDifferences.ofRows(
        folds.stream()
            .map(
                fold ->
                    io.github.experimentmaven.inference.FoldRows.of(
                        fold.after().stream()
                            .map(rows -> values(values, rows))
                            .toArray(double[][]::new),
                        fold.before().stream()
                            .map(rows -> values(values, rows))
                            .toArray(double[][]::new),
                        fold.units(),
                        overlap))
            .toList(),
        randomness);
  }

  /** Several targets count alike, as in the table. */
  private static double[] values(RowValues values, Predictions rows) {
    int targets = rows.targets().size();
    double[] means = new double[rows.rows()];
    for (int target = 0; target < targets; target++) {
      double[] own = values.of(rows.actual(target), rows.predicted(target));
      for (int row = 0; row < means.length; row++) {
        means[row] += own[row] / targets;
      }
    }
    return means;
  }

  private static Resampled resampled(Dependence.Resampling resampling, Predictions rows) {
    List<Resampled> targets = new ArrayList<>();
    for (int target = 0; target < rows.targets().size(); target++) {
      targets.add(resampling.values().apply(rows.actual(target), rows.predicted(target)));
    }
    return times -> {
      double sum = 0;
      for (Resampled target : targets) {
        sum += target.value(times);
      }
      return sum / targets.size();
    };
  }
}
