package io.github.experimentmaven.result.learning;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.split.Fold;
import io.github.experimentmaven.metric.BestConstant;
import io.github.experimentmaven.metric.Metric;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The losses of the best constants on the training rows: once for each fold and loss. */
final class ConstantLosses {

  private final LoadedData data;
  private final Map<Key, Optional<Level>> levels = new HashMap<>();

  ConstantLosses(LoadedData data) {
    this.data = data;
  }

  private record Key(int repeat, int fold, String loss, Class<?> type) {}

  /**
   * What a loss is to be compared with.
   *
   * @param best the loss of the best constants, the mean over the targets
   * @param size how large losses are
   * @param constant whether the targets themselves are, so that there is nothing to learn
   */
  record Level(double best, double size, boolean constant) {}

  /** Returns what losses compare with; empty where a loss has no value for constants. */
  Optional<Level> of(Metric loss, Fold fold) {
    // Losses with other parameters have other names.
    Key key = new Key(fold.repeat(), fold.index(), loss.name(), loss.getClass());
    return levels.computeIfAbsent(key, absent -> level(loss, targets(data, fold)));
  }

  /** Returns the targets of a fold's training rows, {@code [targets][rows]}. */
  static List<double[]> targets(LoadedData data, Fold fold) {
    int[] rows = fold.training();
    return data.targets().stream()
        .map(target -> data.table().numbers(target).select(rows).toArray())
        .toList();
  }

  private static Optional<Level> level(Metric loss, List<double[]> targets) {
    double best = 0;
    double zero = 0;
    for (double[] actual : targets) {
      try {
        Optional<BestConstant> constant = BestConstant.of(loss, actual);
        if (constant.isEmpty()) {
          return Optional.empty();
        }
        best += constant.get().loss();
        zero += loss.evaluate(actual, new double[actual.length]);
      } catch (RuntimeException e) {
        // A loss of the user's own need not be defined for what no model predicts.
        return Optional.empty();
      }
    }
    best /= targets.size();
    double size = best == 0 ? zero / targets.size() : Math.abs(best);
    return Optional.of(
        new Level(
            best,
            size > 0 ? size : 1,
            targets.stream()
                .allMatch(actual -> Arrays.stream(actual).allMatch(value -> value == actual[0]))));
  }
}
