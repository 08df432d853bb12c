package io.github.experimentmaven.model.boosting;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.StagedTraining;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import io.github.experimentmaven.model.staged.SealedStages;
import io.github.experimentmaven.model.staged.StageTrainer;
import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.Workers;
import io.github.experimentmaven.tree.boosting.BoostedModel;
import io.github.experimentmaven.tree.boosting.BoostingHistory;
import io.github.experimentmaven.tree.boosting.BoostingListener;
import io.github.experimentmaven.tree.boosting.BoostingOptions;
import io.github.experimentmaven.tree.boosting.BoostingStage;
import io.github.experimentmaven.tree.boosting.BoostingTrainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * Boosts trees; each is an epoch of the curve. Training that is interrupted ends with the trainer's
 * own exception, as it is no failure of the model.
 *
 * @param options how to boost
 */
record GradientBoostingLearner(BoostingOptions options) implements Learner {

  GradientBoostingLearner {
    Objects.requireNonNull(options, "options");
  }

  @Override
  public Metric loss() {
    return BoostingLoss.metric(options.loss());
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    return train(examples, seed, listener, Workers.CALLER);
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener, Workers workers) {
    return trained(
        failing(
            () ->
                trainer(examples, seed, workers)
                    .train(examples.training(), validation(examples), told(listener))));
  }

  @Override
  public Optional<StagedTraining> staged() {
    return Optional.of(new SealedStages("trees", options.trees(), options, this::trainStage));
  }

  private StageTrainer.Trained trainStage(
      Examples examples,
      long seed,
      EpochListener listener,
      Workers workers,
      int until,
      Optional<byte[]> from) {
    BoostingStage stage =
        failing(
            () ->
                trainer(examples, seed, workers)
                    .trainStage(
                        examples.training(), validation(examples), told(listener), until, from));
    return new StageTrainer.Trained(
        trained(stage.boosted()),
        stage.state(),
        stage.boosted().history().rounds().size(),
        stage.ended());
  }

  private BoostingTrainer trainer(Examples examples, long seed, Workers workers) {
    SharedTables shared = examples.shared().get(SharedTables.class, SharedTables::new);
    return new BoostingTrainer(options, seed, workers, shared);
  }

  private static <T> T failing(Supplier<T> training) {
    try {
      return training.get();
    } catch (IllegalArgumentException e) {
      throw new TrainingFailedException(e.getMessage(), e);
    }
  }

  private BoostingListener told(EpochListener listener) {
    return (tree, training, validation) -> {
      listener.onProgress(new Progress(tree, options.trees(), "tree"));
      listener.onEpoch(epoch(tree, training, validation));
    };
  }

  private static TrainedModel trained(BoostedModel boosted) {
    BoostingHistory history = boosted.history();
    return new TrainedModel(
        boosted.model(),
        curve(history),
        OptionalInt.of(history.treesOfModel()),
        history.stoppedEarly());
  }

  private static Optional<Dataset<Regressor>> validation(Examples examples) {
    return examples.validation().size() == 0
        ? Optional.empty()
        : Optional.of(examples.validation());
  }

  private static List<Epoch> curve(BoostingHistory history) {
    List<Epoch> curve = new ArrayList<>();
    for (BoostingHistory.Round round : history.rounds()) {
      curve.add(epoch(curve.size() + 1, round.trainingLoss(), round.validationLoss()));
    }
    return curve;
  }

  private static Epoch epoch(int tree, double training, OptionalDouble validation) {
    return new Epoch(tree, training, validation.orElse(Double.NaN));
  }
}
