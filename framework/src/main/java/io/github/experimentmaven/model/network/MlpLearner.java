package io.github.experimentmaven.model.network;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.mlp.DivergedException;
import io.github.experimentmaven.mlp.MlpModel;
import io.github.experimentmaven.mlp.MlpTrainer;
import io.github.experimentmaven.mlp.TrainingHistory;
import io.github.experimentmaven.mlp.TrainingListener;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.model.Epoch;
import io.github.experimentmaven.model.EpochListener;
import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.Progress;
import io.github.experimentmaven.model.TrainedModel;
import io.github.experimentmaven.model.TrainingFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

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
    MlpModel model;
    try {
      model = trained(new MlpTrainer(options, seed), examples, listener);
    } catch (DivergedException | IllegalArgumentException e) {
      throw new TrainingFailedException(e.getMessage(), e);
    }
    TrainingHistory history = model.history();
    int weightsOf = history.restoredBest() ? history.bestEpoch() : history.epochsRun();
    return new TrainedModel(
        model, curve(history), OptionalInt.of(weightsOf), history.stoppedEarly());
  }

  private MlpModel trained(MlpTrainer trainer, Examples examples, EpochListener listener) {
    TrainingListener told =
        (epoch, training, validation) -> {
          listener.onProgress(new Progress(epoch, options.epochs(), "epoch"));
          listener.onEpoch(new Epoch(epoch, training, validation.orElse(Double.NaN)));
        };
    return examples.validation().size() == 0
        ? trainer.train(examples.training(), told)
        : trainer.train(examples.training(), examples.validation(), told);
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
