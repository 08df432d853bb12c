package io.github.experimentmaven.tree.exact;

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
 * Trains single trees and forests for regression on one or several targets, with the same bits on
 * every machine, JVM and number of threads.
 *
 * <p>Columns are told apart by what is in them, never by their names or places: see {@link
 * TrainingTable}. A split looks at its columns in an order that the seed draws anew for each node;
 * of splits that reduce the criterion equally, the first column's wins, and of one column's that
 * with the lowest threshold. Features are rounded to single precision; targets are not. An
 * example's weight weighs its squared error; the fewest rows of a leaf are counted, not weighed.
 *
 * <p>As with all of Tribuo's trainers, each call of {@code train} uses other random numbers, chosen
 * by the seed and the number of calls before; a fresh trainer gives the same model again. Calls may
 * run at the same time.
 */
public final class ForestTrainer implements Trainer<Regressor>, WeightedExamples {

  private static final int UNLIMITED = 0;

  @Config(description = "Number of trees for each output, or for all where they are joint.")
  private int trees;

  @Config(description = "What a split reduces.")
  private Criterion criterion = Criterion.SQUARED_ERROR;

  @Config(description = "Where a column can be split.")
  private Thresholds thresholds = Thresholds.EXACT;

  @Config(description = "The deepest level of a tree; 0 for no limit.")
  private int maxDepth;

  @Config(description = "The fewest rows in a leaf.")
  private int minSamplesLeaf;

  @Config(description = "By how much a split has to reduce the criterion.")
  private double minImpurityDecrease;

  @Config(description = "Share of the features that a split chooses from.")
  private double maxFeatures;

  @Config(description = "Whether each tree grows on rows drawn with replacement.")
  private boolean bootstrap;

  @Config(description = "Whether one tree predicts all outputs.")
  private boolean jointOutputs;

  @Config(description = "Seed of all random numbers.")
  private long seed = Trainer.DEFAULT_SEED;

  private final Workers workers;
  private final ForestListener listener;
  private final SharedTables shared;
  private ForestOptions options;
  private int invocationCount;

  /** For Tribuo's configuration system, which then sets the fields. */
  private ForestTrainer() {
    this(ForestOptions.randomForest(), Trainer.DEFAULT_SEED);
  }

  /**
   * A trainer.
   *
   * @param options how the forest grows
   * @param seed seed of all random numbers
   */
  public ForestTrainer(ForestOptions options, long seed) {
    this(options, seed, Workers.CALLER, ForestListener.NONE, new SharedTables());
  }

  /**
   * A trainer that shares out its trees.
   *
   * @param options how the forest grows
   * @param seed seed of all random numbers
   * @param workers threads that grow the trees; the model has the same bits whoever does
   * @param listener told of every tree, by the thread that grew it
   * @param shared what has been made of the data set, which must not change meanwhile
   */
  public ForestTrainer(
      ForestOptions options,
      long seed,
      Workers workers,
      ForestListener listener,
      SharedTables shared) {
    this.workers = workers;
    this.listener = listener;
    this.shared = shared;
    this.options = options;
    this.seed = seed;
    trees = options.trees();
    criterion = options.criterion();
    thresholds = options.thresholds();
    maxDepth = options.maxDepth().orElse(UNLIMITED);
    minSamplesLeaf = options.minSamplesLeaf();
    minImpurityDecrease = options.minImpurityDecrease();
    maxFeatures = options.maxFeatures();
    bootstrap = options.bootstrap();
    jointOutputs = options.jointOutputs();
  }

  /** Called by Tribuo's configuration system after it has set the fields. */
  @Override
  public void postConfig() {
    try {
      options =
          new ForestOptions(
              trees,
              criterion,
              thresholds,
              maxDepth == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(maxDepth),
              minSamplesLeaf,
              minImpurityDecrease,
              maxFeatures,
              bootstrap,
              jointOutputs);
    } catch (IllegalArgumentException e) {
      throw new PropertyException(e, "ForestTrainer", "options", e.getMessage());
    }
  }

  /** How the forest grows. */
  public ForestOptions options() {
    return options;
  }

  /** Trains, see {@link #train(Dataset, Map)}. */
  @Override
  public TreeEnsembleModel train(Dataset<Regressor> examples) {
    return train(examples, Map.of());
  }

  /**
   * Trains a forest.
   *
   * @throws IllegalArgumentException if the data set is empty, holds unknown targets or numbers
   *     that are not finite, or weights that the criterion does not take
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  @Override
  public TreeEnsembleModel train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    TrainerProvenance trainerProvenance;
    long runSeed;
    synchronized (this) {
      trainerProvenance = getProvenance();
      runSeed = RandomStream.derive(seed, invocationCount);
      invocationCount++;
    }
    ForestTraining training = new ForestTraining(options, examples, shared);
    training.grow(options.trees(), runSeed, workers, listener);
    return training.model(trainerProvenance, runProvenance);
  }

  /**
   * Grows some of the trees of the whole forest, as a fresh trainer does at its first call; the
   * call is not counted. After the last tree the model is that of {@link #train(Dataset)}, to the
   * last bit.
   *
   * @param until how many trees each forest has at the end, those of earlier stages included
   * @param from the state that an earlier stage with the same options, seed and rows left; empty to
   *     begin
   * @throws IllegalArgumentException as {@link #train(Dataset, Map)}, or if the state is cut off
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  public ForestStage trainStage(Dataset<Regressor> examples, int until, Optional<byte[]> from) {
    ForestTraining training = new ForestTraining(options, examples, shared);
    from.ifPresent(training::read);
    training.grow(until, seed, workers, listener);
    TrainerProvenance trainer = new ForestTrainer(options, seed).getProvenance();
    return new ForestStage(training.model(trainer, Map.of()), training.state(), training.ended());
  }

  /**
   * Trains with the random numbers of a given call.
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
    return "ForestTrainer(options=" + options + ", seed=" + seed + ")";
  }
}
