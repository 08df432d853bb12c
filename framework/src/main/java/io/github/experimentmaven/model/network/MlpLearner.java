package io.github.experimentmaven.model.network;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.mlp.DivergedException;
import io.github.experimentmaven.mlp.MlpModel;
import io.github.experimentmaven.mlp.MlpStage;
import io.github.experimentmaven.mlp.MlpTrainer;
import io.github.experimentmaven.mlp.TrainingHistory;
import io.github.experimentmaven.mlp.TrainingListener;
import io.github.experimentmaven.mlp.option.MlpOptions;
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
import io.github.experimentmaven.tree.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.tribuo.Dataset;
import org.tribuo.regression.Regressor;

/**
 * Trains multilayer perceptrons. Training that is interrupted ends with the trainer's own
 * exception, as it is no failure of the model.
 *
 * @param options what to train and how
 */
record MlpLearner(MlpOptions options) implements Learner {

  MlpLearner {
    Objects.requireNonNull(options, "options");
  }

  @Override
  public Metric loss() {
    return NetworkLoss.metric(options.loss());
  }

  @Override
  public TrainedModel train(Examples examples, long seed, EpochListener listener) {
    MlpTrainer trainer = new MlpTrainer(options, seed);
    return trained(
        failing(
            () ->
                examples.validation().size() == 0
                    ? trainer.train(examples.training(), told(listener))
                    : trainer.train(examples.training(), examples.validation(), told(listener))));
  }

  @Override
  public Optional<StagedTraining> staged() {
    return Optional.of(new SealedStages("epochs", options.epochs(), options, this::trainStage));
  }

  private StageTrainer.Trained trainStage(
      Examples examples,
      long seed,
      EpochListener listener,
      Workers workers,
      int until,
      Optional<byte[]> from) {
    Optional<Dataset<Regressor>> validation =
        Optional.of(examples.validation()).filter(rows -> rows.size() > 0);
    MlpStage stage =
        failing(
            () ->
                new MlpTrainer(options, seed)
                    .trainStage(examples.training(), validation, told(listener), until, from));
    return new StageTrainer.Trained(
        trained(stage.model()), stage.state(), stage.model().history().epochsRun(), stage.ended());
  }

  private static <T> T failing(Supplier<T> training) {
    try {
      return training.get();
    } catch (DivergedException | IllegalArgumentException e) {
      throw new TrainingFailedException(e.getMessage(), e);
    }
  }

  private TrainingListener told(EpochListener listener) {
    return (epoch, training, validation) -> {
      listener.onProgress(new Progress(epoch, options.epochs(), "epoch"));
      listener.onEpoch(new Epoch(epoch, training, validation.orElse(Double.NaN)));
    };
  }

  private static TrainedModel trained(MlpModel model) {
    TrainingHistory history = model.history();
    int weightsOf = history.restoredBest() ? history.bestEpoch() : history.epochsRun();
    return new TrainedModel(
        model, curve(history), OptionalInt.of(weightsOf), history.stoppedEarly());
  }

  private static List<Epoch> curve(TrainingHistory history) {
    List<Epoch> curve = new ArrayList<>();
    for (TrainingHistory.Epoch epoch : history.epochs()) {
      curve.add(
          new Epoch(
              curve.size() + 1, epoch.trainingLoss(), epoch.validationLoss().orElse(Double.NaN)));
    }
    return curve;
  }
}
