package io.github.experimentmaven.mlp;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.github.experimentmaven.mlp.network.RandomStream;
import io.github.experimentmaven.mlp.option.BatchNormOptions;
import io.github.experimentmaven.mlp.option.EarlyStopping;
import io.github.experimentmaven.mlp.option.Initialization;
import io.github.experimentmaven.mlp.option.LayerOptions;
import io.github.experimentmaven.mlp.option.Loss;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.OptimizerOptions;
import io.github.experimentmaven.mlp.option.OptionText;
import io.github.experimentmaven.mlp.option.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tribuo.Dataset;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;

/**
 * Trains multilayer perceptrons for regression on one or several targets, in single precision and
 * with the same bits on every machine, JVM and number of threads.
 *
 * <p>Features are the columns of Tribuo's feature map, which sorts them by name, and targets are
 * sorted by name too; a model depends on the names only through these orders. Targets are learnt in
 * their own units, and neither they nor the features are scaled: standardise features before.
 *
 * <p>As with all of Tribuo's trainers, each call of {@code train} uses other random numbers, chosen
 * by the seed and the number of calls before; a fresh trainer gives the same model again. Calls may
 * run at the same time.
 */
public final class MlpTrainer implements Trainer<Regressor>, WeightedExamples {

  private static final String NONE = "none";

  @Config(description = "Hidden layers, e.g. layer_options(units=16, activation=relu, ...).")
  private List<String> layers = new ArrayList<>();

  @Config(description = "Batch normalisation of the layers that ask for it.")
  private String batchNorm = "";

  @Config(description = "How weights are drawn.")
  private Initialization initialization = Initialization.PYTORCH;

  @Config(description = "The loss to minimise, e.g. huber(delta=1.0).")
  private String loss = "";

  @Config(description = "The optimizer, e.g. sgd(learning_rate=0.01, ...).")
  private String optimizer = "";

  @Config(description = "The learning rate's schedule, e.g. exponential(gamma=0.99).")
  private String schedule = "";

  @Config(description = "Weight decay.")
  private double weightDecay;

  @Config(description = "Norm to which gradients are clipped; infinity for no clipping.")
  private double maxGradientNorm = Double.POSITIVE_INFINITY;

  @Config(description = "Rows in a batch.")
  private int batchSize;

  @Config(description = "Passes over the training rows.")
  private int epochs;

  @Config(description = "Early stopping, e.g. early_stopping(patience=20, ...), or none.")
  private String earlyStopping = NONE;

  @Config(description = "Seed of all random numbers.")
  private long seed = Trainer.DEFAULT_SEED;

  private MlpOptions options;
  private int invocationCount;

  /** For Tribuo's configuration system, which then sets the fields. */
  private MlpTrainer() {
    this(MlpOptions.builder().build(), Trainer.DEFAULT_SEED);
  }

  /**
   * A trainer.
   *
   * @param options what to train and how
   * @param seed seed of all random numbers
   */
  public MlpTrainer(MlpOptions options, long seed) {
    this.options = options;
    this.seed = seed;
    layers = options.layers().stream().map(OptionText::format).toList();
    batchNorm = OptionText.format(options.batchNorm());
    initialization = options.initialization();
    loss = OptionText.format((Record) options.loss());
    optimizer = OptionText.format((Record) options.optimizer());
    schedule = OptionText.format((Record) options.schedule());
    weightDecay = options.weightDecay();
    maxGradientNorm = options.maxGradientNorm().orElse(Double.POSITIVE_INFINITY);
    batchSize = options.batchSize();
    epochs = options.epochs();
    earlyStopping = options.earlyStopping().map(OptionText::format).orElse(NONE);
  }

  /** Called by Tribuo's configuration system after it has set the fields. */
  @Override
  public void postConfig() {
    try {
      options =
          new MlpOptions(
              layers.stream().map(layer -> OptionText.parse(layer, LayerOptions.class)).toList(),
              OptionText.parse(batchNorm, BatchNormOptions.class),
              initialization,
              OptionText.parse(loss, Loss.class),
              OptionText.parse(optimizer, OptimizerOptions.class),
              OptionText.parse(schedule, Schedule.class),
              weightDecay,
              maxGradientNorm == Double.POSITIVE_INFINITY
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(maxGradientNorm),
              batchSize,
              epochs,
              earlyStopping.equals(NONE)
                  ? Optional.empty()
                  : Optional.of(OptionText.parse(earlyStopping, EarlyStopping.class)));
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "MlpTrainer", "options", e.getMessage());
    }
  }

  /** What is trained and how. */
  public MlpOptions options() {
    return options;
  }

  /** Trains without validation rows, see {@link #train(Dataset, Map)}. */
  @Override
  public MlpModel train(Dataset<Regressor> examples) {
    return train(examples, Map.of());
  }

  /**
   * Trains without validation rows.
   *
   * @throws IllegalArgumentException if the data set is empty, holds unknown targets or numbers
   *     that are not finite, or if the options ask for early stopping, which needs validation rows
   * @throws DivergedException if the loss becomes infinite or not a number
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  @Override
  public MlpModel train(Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    return train(examples, Optional.empty(), TrainingListener.NONE, runProvenance);
  }

  /**
   * Trains without validation rows, with the random numbers of a given call.
   *
   * @param invocationCount number of calls before, or {@link Trainer#INCREMENT_INVOCATION_COUNT}
   */
  @Override
  public MlpModel train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    if (invocationCount != INCREMENT_INVOCATION_COUNT) {
      setInvocationCount(invocationCount);
    }
    return train(examples, runProvenance);
  }

  /**
   * Trains without validation rows, and tells how it goes on.
   *
   * @param listener told of every epoch, on the calling thread
   * @throws IllegalArgumentException as {@link #train(Dataset, Map)}
   * @throws DivergedException if the loss becomes infinite or not a number
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  public MlpModel train(Dataset<Regressor> examples, TrainingListener listener) {
    return train(examples, Optional.empty(), listener, Map.of());
  }

  /**
   * Trains with validation rows, whose loss is computed after every epoch.
   *
   * @param training rows to learn from; they decide which features and targets the model has
   * @param validation rows with the same targets
   * @param listener told of every epoch, on the calling thread
   * @throws IllegalArgumentException if a data set is empty or holds unknown targets or numbers
   *     that are not finite
   * @throws DivergedException if a loss becomes infinite or not a number
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  public MlpModel train(
      Dataset<Regressor> training, Dataset<Regressor> validation, TrainingListener listener) {
    return train(training, Optional.of(validation), listener, Map.of());
  }

  private MlpModel train(
      Dataset<Regressor> training,
      Optional<Dataset<Regressor>> validation,
      TrainingListener listener,
      Map<String, Provenance> runProvenance) {
    MlpTraining.requireUsable(options, training, validation);
    TrainerProvenance trainerProvenance;
    long runSeed;
    synchronized (this) {
      trainerProvenance = getProvenance();
      runSeed = RandomStream.derive(seed, invocationCount);
      invocationCount++;
    }
    MlpTraining run = new MlpTraining(options, runSeed, training, validation);
    run.run(options.epochs(), listener);
    return run.model(trainerProvenance, runProvenance);
  }

  /**
   * Trains until some epochs of the whole training are done, as a fresh trainer does at its first
   * call; the call is not counted. After the last epoch the model is that of {@link #train(Dataset,
   * Dataset, TrainingListener)}, to the last bit.
   *
   * @param training rows to learn from
   * @param validation rows with the same targets; empty if there are none to watch
   * @param listener told of every epoch of this stage, on the calling thread
   * @param until how many epochs are done at the end, those of earlier stages included
   * @param from the state that an earlier stage with the same options, seed and rows left; empty to
   *     begin
   * @throws IllegalArgumentException as {@link #train(Dataset, Map)}, or if the state is cut off
   * @throws DivergedException if a loss becomes infinite or not a number
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  public MlpStage trainStage(
      Dataset<Regressor> training,
      Optional<Dataset<Regressor>> validation,
      TrainingListener listener,
      int until,
      Optional<byte[]> from) {
    MlpTraining.requireUsable(options, training, validation);
    MlpTraining run = new MlpTraining(options, seed, training, validation);
    from.ifPresent(run::read);
    run.run(until, listener);
    TrainerProvenance trainer = new MlpTrainer(options, seed).getProvenance();
    return new MlpStage(run.model(trainer, Map.of()), run.state(), run.ended());
  }

  @Override
  public synchronized int getInvocationCount() {
    return invocationCount;
  }

  @Override
  public synchronized void setInvocationCount(int invocationCount) {
    if (invocationCount < 0) {
      throw new IllegalArgumentException(
          "the invocation count is " + invocationCount + ", but must be at least 0");
    }
    this.invocationCount = invocationCount;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }

  @Override
  public String toString() {
    return "MlpTrainer(options=" + options + ", seed=" + seed + ")";
  }
}
