package io.github.experimentmaven.result.learning;

import io.github.experimentmaven.data.load.LoadedData;
import io.github.experimentmaven.data.prepare.Preprocessing;
import io.github.experimentmaven.data.prepare.TrainingTarget;
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
  private final Preprocessing preprocessing;
  private final long seed;
  private final Map<Key, Optional<Level>> levels = new HashMap<>();

  /**
   * Creates the losses.
   *
   * @param seed the seed of steps that draw random numbers
   */
  ConstantLosses(LoadedData data, Preprocessing preprocessing, long seed) {
    this.data = data;
    this.preprocessing = preprocessing;
    this.seed = seed;
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
    return levels.computeIfAbsent(
        key, absent -> level(loss, targets(fold), data.weights(fold.training())));
  }

  /** Returns the targets of a fold's training rows. */
  List<TrainingTarget> targets(Fold fold) {
    return preprocessing.trainingTargets(data, fold, seed);
  }

  /** A loss chooses its constant in the unit it is trained in, and is told in the target's own. */
  private static Optional<Level> level(
      Metric loss, List<TrainingTarget> targets, Optional<double[]> weights) {
    double best = 0;
    double zero = 0;
    for (TrainingTarget target : targets) {
      double[] actual = target.own().toArray();
      try {
        Optional<BestConstant> constant =
            BestConstant.of(loss, target.transformed().toArray(), weights);
        if (constant.isEmpty()) {
          return Optional.empty();
        }
        double[] predicted = new double[actual.length];
        zero += evaluate(loss, actual, predicted, weights);
        Arrays.fill(predicted, target.own(constant.get().constant()));
        best += evaluate(loss, actual, predicted, weights);
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
            targets.stream().map(target -> target.own().toArray()).allMatch(ConstantLosses::same)));
  }

  private static double evaluate(
      Metric loss, double[] actual, double[] predicted, Optional<double[]> weights) {
    return weights.isPresent()
        ? loss.evaluate(actual, predicted, weights.get())
        : loss.evaluate(actual, predicted);
  }

  private static boolean same(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }
}
