package io.github.experimentmaven.model.type;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.train.TribuoLearner;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;

/**
 * Lets a trainer of constants, which knows no weights, see one row with the weighted constants as
 * its targets where rows do not count alike.
 *
 * @param learner what trains
 * @param constant the constant of one target
 */
record WeightedConstantLearner(TribuoLearner learner, Constant constant) implements Learner {

  /** Chooses a constant. */
  @FunctionalInterface
  interface Constant {

    /**
     * Returns the constant.
     *
     * @param targets the targets, {@code [rows]}
     * @param weights how much each row counts, {@code [rows]}
     */
    double of(double[] targets, double[] weights);
  }

  /** Returns the mean. */
  static Constant mean() {
    return (targets, weights) -> {
      double sum = 0;
      double weight = 0;
      for (int row = 0; row < targets.length; row++) {
        sum += weights[row] * targets[row];
        weight += weights[row];
      }
      return sum / weight;
    };
  }

  /**
   * Returns a quantile: the lowest target up to which more than this share of the weight lies, as
   * the trainer takes it of rows that are there that often.
   */
  static Constant quantile(double share) {
    return (targets, weights) -> {
      int[] order =
          IntStream.range(0, targets.length)
              .boxed()
              .sorted(Comparator.comparingDouble(row -> targets[row]))
              .mapToInt(Integer::intValue)
              .toArray();
      double bound = share * Arrays.stream(order).mapToDouble(row -> weights[row]).sum();
      double passed = 0;
      for (int row : order) {
        passed += weights[row];
        if (passed > bound) {
          return targets[row];
        }
      }
      return targets[order[order.length - 1]];
    };
  }

  @Override
  public Metric loss() {
    return learner.loss();
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    Dataset<Regressor> training = examples.training();
    boolean weighted = training.getData().stream().anyMatch(row -> row.getWeight() != 1);
    return weighted
        ? learner.train(new Examples(oneRow(training), examples.validation()), seed, listener)
        : learner.train(examples, seed, listener);
  }

  private Dataset<Regressor> oneRow(Dataset<Regressor> training) {
    Example<Regressor> first = training.getExample(0);
    String[] names = first.getOutput().getNames();
    double[] weights = training.getData().stream().mapToDouble(Example::getWeight).toArray();
    double[] constants = new double[names.length];
    for (int target = 0; target < constants.length; target++) {
      int own = target;
      constants[target] =
          constant.of(
              training.getData().stream()
                  .mapToDouble(row -> row.getOutput().getValues()[own])
                  .toArray(),
              weights);
    }
    MutableDataset<Regressor> row =
        new MutableDataset<>(training.getProvenance(), training.getOutputFactory());
    row.add(new ArrayExample<>(new Regressor(names, constants), first, 1f));
    return row;
  }
}
