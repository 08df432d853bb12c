package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.EnsembleCodec;
import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.RandomStream.Purpose;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.Workers;
import io.github.experimentmaven.tree.histogram.GrownTree;
import io.github.experimentmaven.tree.histogram.PackedGradients;
import io.github.experimentmaven.tree.histogram.TreeGrower;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boosting of one output: its predictions so far, and the trees that made them. */
final class Booster {

  private final BoostingOptions options;
  private final Workers workers;
  private final LossFunction loss;
  private final TreeGrower grower;
  private final RowSampler sampler;
  private final PackedGradients packed;
  private final Predictions training;
  private final Optional<Predictions> validation;
  private final double baseValue;
  private final double[] buffer;
  private final List<Tree> trees = new ArrayList<>();
  private final List<double[]> reductions = new ArrayList<>();

  /**
   * Starts with the loss's constant.
   *
   * @param features number of the model's features
   */
  Booster(
      Rows training,
      Optional<Rows> validation,
      int features,
      BoostingOptions options,
      Workers workers) {
    this.options = options;
    this.workers = workers;
    loss = LossFunction.of(options.loss(), training);
    baseValue = loss.constant(training.targets());
    this.training = new Predictions(training, baseValue, loss, workers);
    this.validation =
        validation.map(
            rows ->
                new Predictions(rows, baseValue, LossFunction.of(options.loss(), rows), workers));
    int rows = training.targets().length;
    grower =
        new TreeGrower(
            training.table(),
            features,
            options.growth(),
            workers,
            training.weights().map(weights -> packed(weights, workers)));
    sampler = new RowSampler(rows, options.subsample());
    packed = new PackedGradients(rows);
    buffer = new double[rows];
  }

  private static PackedGradients packed(double[] weights, Workers workers) {
    PackedGradients packed = new PackedGradients(weights.length);
    packed.pack(weights, workers);
    return packed;
  }

  /**
   * Grows one more tree.
   *
   * @param seed the seed of the ensemble
   * @param number the tree's number among those of all outputs, for its random numbers
   * @throws io.github.experimentmaven.tree.TrainingInterruptedException if the thread is
   *     interrupted
   */
  void grow(long seed, int number) {
    training.gradients(buffer);
    packed.pack(buffer, workers);
    GrownTree grown = grown(seed, number);
    double[] values = new double[grown.leaves()];
    workers.run(values.length, leaf -> values[leaf] = leafValue(grown, leaf));
    grown.addTo(training.values(), values, workers);
    validation.ifPresent(rows -> grown.addTo(rows.values(), values, rows.rows().table(), workers));
    trees.add(grown.toTree(values));
    reductions.add(grown.reductions());
  }

  private GrownTree grown(long seed, int number) {
    RandomStream splits = RandomStream.of(seed, Purpose.SPLITS, number);
    if (options.subsample() == 1) {
      return grower.grow(trees.size(), packed, splits);
    }
    int[] sample = sampler.draw(RandomStream.of(seed, Purpose.ROWS, number));
    return grower.grow(trees.size(), packed, sample, splits);
  }

  private double leafValue(GrownTree grown, int leaf) {
    int from = grown.start(leaf);
    int to = grown.end(leaf);
    training.residuals(grown.rows(), from, to, buffer);
    return options.learningRate() * loss.leafValue(grown.rows(), buffer, from, to, options.l2());
  }

  /** The sum of the training rows' losses. */
  double trainingLoss() {
    return training.loss();
  }

  /** The sum of the validation rows' losses; 0 without such rows. */
  double validationLoss() {
    return validation.map(Predictions::loss).orElse(0.0);
  }

  /** What the predictions start from. */
  double baseValue() {
    return baseValue;
  }

  /** The trees so far. */
  List<Tree> trees() {
    return trees;
  }

  /** By how much each tree's splits on each feature reduced the error. */
  List<double[]> reductions() {
    return reductions;
  }

  /** Writes all but the trees. */
  void write(DataOutput out) throws IOException {
    for (double[] reduction : reductions) {
      EnsembleCodec.writeDoubles(reduction, out);
    }
    EnsembleCodec.writeDoubles(training.values(), out);
    if (validation.isPresent()) {
      EnsembleCodec.writeDoubles(validation.get().values(), out);
    }
  }

  /** Goes on from these trees and what was written of them. */
  void read(List<Tree> grown, DataInput in) throws IOException {
    for (Tree tree : grown) {
      trees.add(tree);
      reductions.add(EnsembleCodec.readDoubles(in));
    }
    training.set(EnsembleCodec.readDoubles(in));
    if (validation.isPresent()) {
      validation.get().set(EnsembleCodec.readDoubles(in));
    }
  }
}
