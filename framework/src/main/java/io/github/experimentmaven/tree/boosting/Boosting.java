package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.Combination;
import io.github.experimentmaven.tree.Importances;
import io.github.experimentmaven.tree.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Boosts all outputs, one more tree for each in every round, until the last or early stopping. */
final class Boosting {
  private final BoostingOptions options;
  private final long seed;
  private final List<Booster> boosters;
  private final int features;
  private final int trainingRows;
  private final int validationRows;

  /**
   * A training to be.
   *
   * @param boosters one for each output
   * @param features number of the model's features
   * @param trainingRows number of training rows
   * @param validationRows number of validation rows, 0 if there are none
   */
  Boosting(
      BoostingOptions options,
      long seed,
      List<Booster> boosters,
      int features,
      int trainingRows,
      int validationRows) {
    this.options = options;
    this.seed = seed;
    this.boosters = List.copyOf(boosters);
    this.features = features;
    this.trainingRows = trainingRows;
    this.validationRows = validationRows;
  }

  /**
   * Grows the trees.
   *
   * @throws IllegalArgumentException if the targets are so large that the loss is not finite
   * @throws io.github.experimentmaven.tree.TrainingInterruptedException if the thread is
   *     interrupted
   */
  BoostingHistory run(BoostingListener listener) {
    List<BoostingHistory.Round> rounds = new ArrayList<>();
    Optional<Patience> patience = options.earlyStopping().map(Patience::new);
    boolean stopped = false;
    while (rounds.size() < options.trees() && !stopped) {
      for (int output = 0; output < boosters.size(); output++) {
        boosters.get(output).grow(seed, rounds.size() * boosters.size() + output);
      }
      BoostingHistory.Round round = round();
      rounds.add(round);
      listener.onTree(rounds.size(), round.trainingLoss(), round.validationLoss());
      if (patience.isPresent()) {
        stopped = patience.get().isExhaustedBy(round.validationLoss().orElseThrow());
      }
    }
    int trees =
        patience
            .filter(some -> options.earlyStopping().orElseThrow().restoreBest())
            .map(Patience::best)
            .orElse(rounds.size());
    return new BoostingHistory(rounds, trees, stopped);
  }

  private BoostingHistory.Round round() {
    double training = 0;
    double validation = 0;
    for (Booster booster : boosters) {
      training += booster.trainingLoss();
      validation += booster.validationLoss();
    }
    return new BoostingHistory.Round(
        mean(training, trainingRows),
        validationRows == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(mean(validation, validationRows)));
  }

  private double mean(double sum, int rows) {
    double mean = sum / ((double) rows * boosters.size());
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

  /** Watches the validation loss. */
  private static final class Patience {
    private final EarlyStopping options;
    private double lowest = Double.POSITIVE_INFINITY;
    private double lastFall = Double.POSITIVE_INFINITY;
    private int rounds;
    private int best = 1;
    private int withoutFall;

    Patience(EarlyStopping options) {
      this.options = options;
    }

    boolean isExhaustedBy(double loss) {
      rounds++;
      if (loss < lowest) {
        lowest = loss;
        best = rounds;
      }
      if (loss < lastFall - options.minDelta()) {
        lastFall = loss;
        withoutFall = 0;
      } else {
        withoutFall++;
      }
      return withoutFall >= options.patience();
    }

    int best() {
      return best;
    }
  }
}
