package io.github.experimentmaven.mlp.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that determines a training run of a multilayer perceptron, apart from its data and its
 * seed. After the last of the layers comes a dense output layer with one unit per target.
 *
 * @param layers the hidden layers from the input to the output; none gives a linear model
 * @param batchNorm how the layers that ask for it are batch-normalised
 * @param initialization how weights are drawn
 * @param loss what is minimised
 * @param optimizer the rule that turns gradients into steps
 * @param schedule how the learning rate changes from epoch to epoch
 * @param weightDecay factor of all parameters added to their gradients (with AdamW: decay apart
 *     from the gradient), at least 0, as in PyTorch
 * @param maxGradientNorm Euclidean norm of all gradients together above which they are scaled down
 *     to it, positive; empty for no clipping
 * @param batchSize rows in a batch, at least 1. The last batch of an epoch has the rows that
 *     remain; a batch size above the number of rows makes one batch of all
 * @param epochs passes over the training rows, at least 1
 * @param earlyStopping when to stop before the last epoch
 */
public record MlpOptions(
    List<LayerOptions> layers,
    BatchNormOptions batchNorm,
    Initialization initialization,
    Loss loss,
    OptimizerOptions optimizer,
    Schedule schedule,
    double weightDecay,
    OptionalDouble maxGradientNorm,
    int batchSize,
    int epochs,
    Optional<EarlyStopping> earlyStopping) {

  public MlpOptions {
    layers = List.copyOf(layers);
    Objects.requireNonNull(batchNorm, "batchNorm");
    Objects.requireNonNull(initialization, "initialization");
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(optimizer, "optimizer");
    Objects.requireNonNull(schedule, "schedule");
    Check.notNegative("weight_decay", weightDecay);
    maxGradientNorm.ifPresent(norm -> Check.positive("max_gradient_norm", norm));
    Check.atLeast("batch_size", batchSize, 1);
    Check.atLeast("epochs", epochs, 1);
    Objects.requireNonNull(earlyStopping, "earlyStopping");
    if (schedule instanceof Schedule.Cosine cosine && cosine.minimum() > optimizer.learningRate()) {
      throw new IllegalArgumentException(
          "the cosine schedule's minimum is "
              + cosine.minimum()
              + ", but must be at most the learning rate of "
              + optimizer.learningRate());
    }
  }

  /**
   * A builder with the defaults: no hidden layers, batch norm before the activation where a layer
   * asks for it, PyTorch's initialisation, mean squared error, Adam at 0.001, no schedule, no
   * decay, no clipping, 32 rows a batch, 100 epochs, no early stopping.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from these options. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.layers.addAll(layers);
    builder.batchNorm = batchNorm;
    builder.initialization = initialization;
    builder.loss = loss;
    builder.optimizer = optimizer;
    builder.schedule = schedule;
    builder.weightDecay = weightDecay;
    builder.maxGradientNorm = maxGradientNorm;
    builder.batchSize = batchSize;
    builder.epochs = epochs;
    builder.earlyStopping = earlyStopping;
    return builder;
  }

  /** Collects options; {@link #build()} checks them. */
  public static final class Builder {
    private final List<LayerOptions> layers = new ArrayList<>();
    private BatchNormOptions batchNorm = BatchNormOptions.DEFAULTS;
    private Initialization initialization = Initialization.PYTORCH;
    private Loss loss = new Loss.Mse();
    private OptimizerOptions optimizer = new OptimizerOptions.Adam();
    private Schedule schedule = new Schedule.Constant();
    private double weightDecay;
    private OptionalDouble maxGradientNorm = OptionalDouble.empty();
    private int batchSize = 32;
    private int epochs = 100;
    private Optional<EarlyStopping> earlyStopping = Optional.empty();

    private Builder() {}

    /** Appends a hidden layer. */
    public Builder layer(LayerOptions layer) {
      layers.add(layer);
      return this;
    }

    /** Appends a hidden layer without dropout and batch normalisation. */
    public Builder layer(int units, Activation activation) {
      return layer(LayerOptions.of(units, activation));
    }

    /** Replaces all hidden layers. */
    public Builder layers(List<LayerOptions> replacement) {
      layers.clear();
      layers.addAll(replacement);
      return this;
    }

    /** See {@link MlpOptions#batchNorm()}. */
    public Builder batchNorm(BatchNormOptions value) {
      batchNorm = value;
      return this;
    }

    /** See {@link MlpOptions#initialization()}. */
    public Builder initialization(Initialization value) {
      initialization = value;
      return this;
    }

    /** See {@link MlpOptions#loss()}. */
    public Builder loss(Loss value) {
      loss = value;
      return this;
    }

    /** See {@link MlpOptions#optimizer()}. */
    public Builder optimizer(OptimizerOptions value) {
      optimizer = value;
      return this;
    }

    /** See {@link MlpOptions#schedule()}. */
    public Builder schedule(Schedule value) {
      schedule = value;
      return this;
    }

    /** See {@link MlpOptions#weightDecay()}. */
    public Builder weightDecay(double value) {
      weightDecay = value;
      return this;
    }

    /** See {@link MlpOptions#maxGradientNorm()}. */
    public Builder maxGradientNorm(double value) {
      maxGradientNorm = OptionalDouble.of(value);
      return this;
    }

    /** See {@link MlpOptions#batchSize()}. */
    public Builder batchSize(int value) {
      batchSize = value;
      return this;
    }

    /** See {@link MlpOptions#epochs()}. */
    public Builder epochs(int value) {
      epochs = value;
      return this;
    }

    /** See {@link MlpOptions#earlyStopping()}. */
    public Builder earlyStopping(EarlyStopping value) {
      earlyStopping = Optional.of(value);
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException if a value is out of its range, saying which and why
     */
    public MlpOptions build() {
      return new MlpOptions(
          layers,
          batchNorm,
          initialization,
          loss,
          optimizer,
          schedule,
          weightDecay,
          maxGradientNorm,
          batchSize,
          epochs,
          earlyStopping);
    }
  }
}
