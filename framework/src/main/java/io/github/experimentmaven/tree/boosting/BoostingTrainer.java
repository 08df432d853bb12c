package io.github.experimentmaven.tree.boosting;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.TrainingInterruptedException;
import io.github.experimentmaven.tree.TrainingTable;
import io.github.experimentmaven.tree.TreeEnsembleModel;
import io.github.experimentmaven.tree.Workers;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tribuo.Dataset;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;

/**
 * Trains gradient-boosted trees on histograms, for regression on one or several targets, with the
 * same bits on every machine, JVM and number of threads. Friedman (2001), "Greedy Function
 * Approximation: A Gradient Boosting Machine"; growth by the best leaf first as Ke et al. (2017),
 * "LightGBM: A Highly Efficient Gradient Boosting Decision Tree".
 *
 * <p>Columns are told apart by what is in them, never by their names or places: see {@link
 * TrainingTable}. Of equally good splits, that with the lowest threshold of the first column is
 * taken. Features are rounded to single precision; targets are not. Each output has a forest of its
 * own. An example's weight weighs its squared error; other losses take none. The fewest rows of a
 * leaf are counted, not weighed.
 *
 * <p>As with all of Tribuo's trainers, each call of {@code train} uses other random numbers, chosen
 * by the seed and the number of calls before; a fresh trainer gives the same model again. Calls may
 * run at the same time.
 */
public final class BoostingTrainer implements Trainer<Regressor>, WeightedExamples {

  private static final int UNLIMITED = 0;
  private static final int NEVER = 0;

  @Config(description = "Number of trees for each output.")
  private int trees;

  @Config(description = "What the leaves' values are multiplied with.")
  private double learningRate;

  @Config(description = "Leaves of a tree.")
  private int maxLeaves;

  @Config(description = "The deepest level of a tree; 0 for no limit.")
  private int maxDepth;

  @Config(description = "The fewest rows in a leaf.")
  private int minSamplesLeaf;

  @Config(description = "Added to the number of rows wherever it divides.")
  private double l2;

  @Config(description = "Bins of a column.")
  private int maxBins;

  @Config(description = "Share of the rows that each tree grows on.")
  private double subsample;

  @Config(description = "Share of the features that a split chooses from.")
  private double maxFeatures;

  @Config(description = "What is minimised.")
  private LossName loss = LossName.SQUARED_ERROR;

  @Config(description = "The error at which Huber's loss becomes linear.")
  private double delta = new Loss.Huber().delta();

  @Config(description = "The quantile that the quantile loss predicts.")
  private double q = new Loss.Quantile().q();

  @Config(description = "Trees without a fall of the validation loss to stop after; 0 for never.")
  private int patience = NEVER;

  @Config(description = "The fall of the validation loss that counts.")
  private double minDelta;

  @Config(description = "Whether the model has only the trees up to the lowest validation loss.")
  private boolean restoreBest;

  @Config(description = "Seed of all random numbers.")
  private long seed = Trainer.DEFAULT_SEED;

  private final Workers workers;
  private final SharedTables shared;
  private BoostingOptions options;
  private int invocationCount;

  /** For Tribuo's configuration system, which then sets the fields. */
  private BoostingTrainer() {
    this(BoostingOptions.builder().build(), Trainer.DEFAULT_SEED);
  }

  /**
   * A trainer that works on the calling thread.
   *
   * @param options how to boost
   * @param seed seed of all random numbers
   */
  public BoostingTrainer(BoostingOptions options, long seed) {
    this(options, seed, Workers.CALLER, new SharedTables());
  }

  /**
   * A trainer.
   *
   * @param options how to boost
   * @param seed seed of all random numbers
   * @param workers share out the work, which changes no bit of the model
   * @param shared what has been made of the data sets, which must not change meanwhile
   */
  public BoostingTrainer(BoostingOptions options, long seed, Workers workers, SharedTables shared) {
    this.options = options;
    this.seed = seed;
    this.workers = workers;
    this.shared = shared;
    trees = options.trees();
    learningRate = options.learningRate();
    maxLeaves = options.maxLeaves();
    maxDepth = options.maxDepth().orElse(UNLIMITED);
    minSamplesLeaf = options.minSamplesLeaf();
    l2 = options.l2();
    maxBins = options.maxBins();
    subsample = options.subsample();
    maxFeatures = options.maxFeatures();
    loss = LossName.of(options.loss());
    if (options.loss() instanceof Loss.Huber huber) {
      delta = huber.delta();
    } else if (options.loss() instanceof Loss.Quantile quantile) {
      q = quantile.q();
    }
    options
        .earlyStopping()
        .ifPresent(
            stopping -> {
              patience = stopping.patience();
              minDelta = stopping.minDelta();
              restoreBest = stopping.restoreBest();
            });
  }

  /** Called by Tribuo's configuration system after it has set the fields. */
  @Override
  public void postConfig() {
    try {
      options =
          new BoostingOptions(
              trees,
              learningRate,
              maxLeaves,
              maxDepth == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(maxDepth),
              minSamplesLeaf,
              l2,
              maxBins,
              subsample,
              maxFeatures,
              loss.with(delta, q),
              patience == NEVER
                  ? Optional.empty()
                  : Optional.of(new EarlyStopping(patience, minDelta, restoreBest)));
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "BoostingTrainer", "options", e.getMessage());
    }
  }

  /** How the trainer boosts. */
  public BoostingOptions options() {
    return options;
  }

  /** Trains without validation rows, see {@link #train(Dataset, Map)}. */
  @Override
  public TreeEnsembleModel train(Dataset<Regressor> examples) {
    return train(examples, Map.of());
  }

  /**
   * Trains without validation rows.
   *
   * @throws IllegalArgumentException if the data set is empty, holds unknown targets or numbers
   *     that are not finite, or if the options ask for early stopping, which needs validation rows
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  @Override
  public TreeEnsembleModel train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    return train(examples, Optional.empty(), BoostingListener.NONE, runProvenance).model();
  }

  /**
   * Trains without validation rows, with the random numbers of a given call.
   *
   * @param invocationCount number of calls before, or {@link Trainer#INCREMENT_INVOCATION_COUNT}
   */
  @Override
  public TreeEnsembleModel train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    if (invocationCount != INCREMENT_INVOCATION_COUNT) {
      setInvocationCount(invocationCount);
    }
    return train(examples, runProvenance);
  }

  /**
   * Trains, and watches the loss of validation rows after every tree.
   *
   * @param training rows to learn from; they decide which features and targets the model has
   * @param validation rows with the same targets; empty if there are none to watch
   * @param listener told of every tree, on the calling thread
   * @throws IllegalArgumentException if a data set is empty or holds unknown targets or numbers
   *     that are not finite, or if the options ask for early stopping without validation rows
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  public BoostedModel train(
      Dataset<Regressor> training,
      Optional<Dataset<Regressor>> validation,
      BoostingListener listener) {
    return train(training, validation, listener, Map.of());
  }

  private BoostedModel train(
      Dataset<Regressor> training,
      Optional<Dataset<Regressor>> validation,
      BoostingListener listener,
      Map<String, Provenance> runProvenance) {
    BoostingTraining.requireUsable(options, validation);
    TrainerProvenance trainerProvenance;
    long runSeed;
    synchronized (this) {
      trainerProvenance = getProvenance();
      runSeed = RandomStream.derive(seed, invocationCount);
      invocationCount++;
    }
    BoostingTraining run =
        new BoostingTraining(options, runSeed, training, validation, workers, shared);
    run.run(options.trees(), listener);
    return run.model(trainerProvenance, runProvenance);
  }

  /**
   * Grows some of the trees of the whole training, as a fresh trainer does at its first call; the
   * call is not counted. After the last tree the model is that of {@link #train(Dataset, Optional,
   * BoostingListener)}, to the last bit.
   *
   * @param listener told of every tree of this stage, on the calling thread
   * @param until how many trees each output has at the end, those of earlier stages included
   * @param from the state that an earlier stage with the same options, seed and rows left; empty to
   *     begin
   * @throws IllegalArgumentException as without stages, or if the state does not fit
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  public BoostingStage trainStage(
      Dataset<Regressor> training,
      Optional<Dataset<Regressor>> validation,
      BoostingListener listener,
      int until,
      Optional<byte[]> from) {
    BoostingTraining.requireUsable(options, validation);
    BoostingTraining run =
        new BoostingTraining(options, seed, training, validation, workers, shared);
    from.ifPresent(run::read);
    run.run(until, listener);
    TrainerProvenance trainer = new BoostingTrainer(options, seed).getProvenance();
    return new BoostingStage(run.model(trainer, Map.of()), run.state(), run.ended());
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
    return "BoostingTrainer(options=" + options + ", seed=" + seed + ")";
  }
}
