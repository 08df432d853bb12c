package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.Combination;
import io.github.experimentmaven.tree.EnsembleCodec;
import io.github.experimentmaven.tree.Importances;
import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.TrainingTable;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsemble;
import io.github.experimentmaven.tree.Workers;
import io.github.experimentmaven.tree.histogram.BinnedTable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.regression.Regressor;

/** Boosts all outputs, one more tree for each in every round, until the last or early stopping. */
final class Boosting {

  private final BoostingOptions options;
  private final long seed;
  private final List<Booster> boosters;
  private final int features;
  private final double trainingWeight;
  private final double validationWeight;
  private final BoostingLog log;

  private Boosting(
      BoostingOptions options,
      long seed,
      List<Booster> boosters,
      int features,
      double trainingWeight,
      double validationWeight) {
    this.options = options;
    this.seed = seed;
    this.boosters = List.copyOf(boosters);
    this.features = features;
    this.trainingWeight = trainingWeight;
    this.validationWeight = validationWeight;
    log = new BoostingLog(options);
  }

  /**
   * Reads the data sets and puts their columns in bins, unless somebody has.
   *
   * @param validation rows to watch
   * @param seed the seed of the ensemble
   * @param workers share out the work
   * @param shared what has been made of the data sets
   * @throws IllegalArgumentException if a data set is empty or holds unknown targets or numbers
   *     that are not finite
   */
  static Boosting of(
      Dataset<Regressor> training,
      Optional<Dataset<Regressor>> validation,
      BoostingOptions options,
      long seed,
      Workers workers,
      SharedTables shared) {
    ImmutableFeatureMap features = training.getFeatureIDMap();
    ImmutableOutputInfo<Regressor> outputs = training.getOutputIDInfo();
    TrainingTable table = TrainingTable.of(training, features, outputs, shared);
    int maxBins = options.maxBins();
    BinnedTable binned =
        shared.get(
            table, maxBins, BinnedTable.class, () -> BinnedTable.of(table, maxBins, workers));
    Optional<TrainingTable> watched =
        validation.map(rows -> TrainingTable.of(rows, features, outputs, shared));
    Optional<BinnedTable> watchedBinned =
        watched.map(
            rows -> shared.get(rows, binned, BinnedTable.class, () -> binned.code(rows, workers)));
    List<Booster> boosters = new ArrayList<>();
    for (int output = 0; output < table.outputs(); output++) {
      int number = output;
      boosters.add(
          new Booster(
              new Rows(binned, table.targets()[output], table.weights()),
              watched.map(
                  rows ->
                      new Rows(
                          watchedBinned.orElseThrow(), rows.targets()[number], rows.weights())),
              features.size(),
              options,
              workers));
    }
    return new Boosting(
        options,
        seed,
        boosters,
        features.size(),
        table.weight(),
        watched.map(TrainingTable::weight).orElse(0.0));
  }

  /**
   * Grows until there are so many trees for each output, or early stopping ends it.
   *
   * @throws IllegalArgumentException if the targets are so large that the loss is not finite
   * @throws io.github.experimentmaven.tree.TrainingInterruptedException if the thread is
   *     interrupted
   */
  void run(int trees, BoostingListener listener) {
    while (log.size() < trees && !ended()) {
      for (int output = 0; output < boosters.size(); output++) {
        boosters.get(output).grow(seed, log.size() * boosters.size() + output);
      }
      BoostingHistory.Round round = round();
      log.add(round);
      listener.onTree(log.size(), round.trainingLoss(), round.validationLoss());
    }
  }

  /** Whether nothing is left to grow. */
  boolean ended() {
    return log.stopped() || log.size() == options.trees();
  }

  /** How it went so far. */
  BoostingHistory history() {
    return log.history();
  }

  private BoostingHistory.Round round() {
    double training = 0;
    double validation = 0;
    for (Booster booster : boosters) {
      training += booster.trainingLoss();
      validation += booster.validationLoss();
    }
    return new BoostingHistory.Round(
        mean(training, trainingWeight),
        validationWeight == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(mean(validation, validationWeight)));
  }

  private double mean(double sum, double weight) {
    double mean = sum / (weight * boosters.size());
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException(
          "the loss is " + mean + ", as the targets are too large: scale them");
    }
    return mean;
  }

  /** The first trees of each output as an ensemble. */
  TreeEnsemble ensemble(int trees) {
    Importances importances = new Importances(features);
    for (Booster booster : boosters) {
      booster.reductions().subList(0, trees).forEach(importances::add);
    }
    return new TreeEnsemble(
        boosters.stream().map(booster -> booster.trees().subList(0, trees)).toList(),
        Combination.SUM,
        boosters.stream().mapToDouble(Booster::baseValue).toArray(),
        importances.shares());
  }

  /** Writes all that {@link #read} goes on from. */
  void write(DataOutput out) throws IOException {
    log.write(out);
    EnsembleCodec.write(ensemble(log.size()), out);
    for (Booster booster : boosters) {
      booster.write(out);
    }
  }

  /**
   * Goes on from where another boosting of the same rows, with the same options and seed, was.
   *
   * @throws IllegalArgumentException if what it wrote is of other rows
   */
  void read(DataInput in) throws IOException {
    log.read(in);
    List<List<Tree>> forests = EnsembleCodec.read(in).forests();
    for (int output = 0; output < boosters.size(); output++) {
      boosters.get(output).read(forests.get(output), in);
    }
  }
}
