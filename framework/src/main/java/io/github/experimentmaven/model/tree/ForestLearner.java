package io.github.experimentmaven.model.tree;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.StagedTraining;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.staged.SealedStages;
import io.github.experimentmaven.model.staged.StageTrainer;
import io.github.experimentmaven.model.train.TribuoLearner;
import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.Workers;
import io.github.experimentmaven.tree.exact.ForestListener;
import io.github.experimentmaven.tree.exact.ForestOptions;
import io.github.experimentmaven.tree.exact.ForestStage;
import io.github.experimentmaven.tree.exact.ForestTrainer;
import java.util.Optional;

/**
 * Grows trees, several at a time where threads have nothing else to do.
 *
 * @param loss what the splits reduce
 * @param options how the trees grow
 */
record ForestLearner(Metric loss, ForestOptions options) implements Learner {

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    return train(examples, seed, listener, Workers.CALLER);
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener, Workers workers) {
    return new TribuoLearner(
            loss, (training, treeSeed) -> trainer(examples, treeSeed, listener, workers))
        .train(examples, seed, listener);
  }

  /** A single tree has no parts. */
  @Override
  public Optional<StagedTraining> staged() {
    return options.trees() == 1
        ? Optional.empty()
        : Optional.of(new SealedStages("trees", options.trees(), options, this::trainStage));
  }

  private StageTrainer.Trained trainStage(
      Examples examples,
      long seed,
      EpochListener listener,
      Workers workers,
      int until,
      Optional<byte[]> from) {
    ForestTrainer trainer = trainer(examples, seed, listener, workers);
    ForestStage stage =
        TribuoLearner.checked(
            examples.training(),
            () -> trainer.trainStage(examples.training(), until, from),
            ForestStage::model);
    return new StageTrainer.Trained(
        TrainedModel.withoutEpochs(stage.model()), stage.state(), until, stage.ended());
  }

  private ForestTrainer trainer(
      Examples examples, long seed, EpochListener listener, Workers workers) {
    ForestListener progress =
        (grown, trees) -> listener.onProgress(new Progress(grown, trees, "tree"));
    SharedTables shared = examples.shared().get(SharedTables.class, SharedTables::new);
    return new ForestTrainer(options, seed, workers, progress, shared);
  }
}
