package io.github.experimentmaven.model.network;

import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.EarlyStopping;
import io.github.experimentmaven.mlp.option.Initialization;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.option.DeclaredType;
import io.github.experimentmaven.model.option.EarlyStoppingOption;
import io.github.experimentmaven.model.train.CheckedLearner;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Options;
import io.github.experimentmaven.spec.option.Choices;
import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The model type {@code mlp}: multilayer perceptrons. */
public final class MlpType extends DeclaredType {

  private static final MlpOptions DEFAULTS = MlpOptions.builder().build();

  private static final Option<Double> WEIGHT_DECAY =
      Option.number(
              "weight_decay",
              "The factor of all parameters that is added to their gradients.",
              Range.NOT_NEGATIVE)
          .or(DEFAULTS.weightDecay())
          .examples(0.0001);
  private static final Option<Optional<Double>> CLIP_NORM =
      Option.number(
              "clip_norm",
              "The norm above which the gradients are scaled down to it; left out or null for no"
                  + " clipping.",
              Range.POSITIVE)
          .examples(1.0)
          .orNone();
  private static final Option<Integer> BATCH_SIZE =
      Option.integer(
              "batch_size",
              "Rows in a batch; the last one has those that remain. More than there are training"
                  + " rows is refused.",
              Range.atLeast(1))
          .or(DEFAULTS.batchSize())
          .examples(64);
  private static final Option<Integer> EPOCHS =
      Option.integer("epochs", "Passes over the training rows.", Range.atLeast(1))
          .or(DEFAULTS.epochs())
          .examples(200);
  private static final Option<Initialization> INITIALIZATION =
      Option.choice(
              "initialization",
              "How weights are drawn: as PyTorch's Linear, or as He or Glorot proposed.",
              Choices.named(Initialization.class))
          .or(DEFAULTS.initialization());

  private static final EarlyStoppingOption EARLY_STOPPING =
      new EarlyStoppingOption(
          new EarlyStoppingOption.Words(
              "Epochs in a row without a fall of the validation loss after which training stops;"
                  + " left out or null to train all epochs and only restore the best.",
              "Whether the model gets the weights of the epoch with the lowest validation loss.",
              "When training stops before its last epoch; left out or null for never. Needs"
                  + " validation rows.",
              "a training of %s",
              "epoch",
              "the best epoch"));

  /** Creates the type. */
  public MlpType() {
    super(
        "mlp",
        "Trains a multilayer perceptron: dense layers with batch norm and dropout.",
        List.of(
            NetworkLayers.LAYERS,
            NetworkLayers.DROPOUT,
            NetworkLayers.BATCH_NORM,
            NetworkLoss.OPTION,
            NetworkOptimizer.OPTION,
            NetworkOptimizer.LEARNING_RATE,
            NetworkSchedule.OPTION,
            WEIGHT_DECAY,
            CLIP_NORM,
            BATCH_SIZE,
            EPOCHS,
            EARLY_STOPPING.option(),
            INITIALIZATION));
  }

  @Override
  public boolean mindsTargetScale(ModelSpec spec) {
    return true;
  }

  @Override
  public boolean takesWeights(ModelSpec spec) {
    return true;
  }

  @Override
  public Learner learner(ModelSpec spec) {
    Options options = spec.options();
    return new CheckedLearner(
        new MlpLearner(read(options)),
        List.of(
            CheckedLearner.batches(options, BATCH_SIZE),
            rows -> EARLY_STOPPING.unfit(options, rows)),
        EARLY_STOPPING.notes(options, EPOCHS));
  }

  static MlpOptions read(Options options) {
    OptimizerOptions optimizer = NetworkOptimizer.in(options);
    int epochs = EPOCHS.in(options);
    int batchSize = BATCH_SIZE.in(options);
    List<LayerOptions> layers = NetworkLayers.in(options);
    if (batchSize == 1 && layers.stream().anyMatch(LayerOptions::batchNorm)) {
      throw new InvalidInputException(
          options.problem(
              BATCH_SIZE.key(),
              "batch norm takes the mean and the spread of a batch, and one row has no spread; use"
                  + " batches of at least 2 rows, or leave batch_norm out"));
    }
    return new MlpOptions(
        layers,
        NetworkLayers.BATCH_NORM.in(options).orElse(BatchNormOptions.DEFAULTS),
        INITIALIZATION.in(options),
        NetworkLoss.OPTION.in(options),
        optimizer,
        NetworkSchedule.in(options, optimizer),
        WEIGHT_DECAY.in(options),
        CLIP_NORM.in(options).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        batchSize,
        epochs,
        EARLY_STOPPING.in(options, EPOCHS, EarlyStopping::new));
  }
}
