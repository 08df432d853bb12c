package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.network.Network;
import io.github.experimentmaven.mlp.network.NetworkState;
import io.github.experimentmaven.mlp.network.Optimizer;
import io.github.experimentmaven.mlp.network.RandomStream;
import io.github.experimentmaven.mlp.network.RandomStream.Purpose;
import io.github.experimentmaven.mlp.option.EarlyStopping;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The epochs of one training, from initial weights to the model's. */
final class TrainingRun {

  /**
   * What training gives.
   *
   * @param state the weights that the model gets
   */
  record Outcome(NetworkState state, TrainingHistory history) {}

  private final MlpOptions options;
  private final Samples training;
  private final Optional<Samples> validation;
  private final int outputs;
  private final RandomStream shuffling;
  private final NetworkState state;
  private final Network network;
  private final Optimizer optimizer;
  private final LearningRate learningRate;
  private final int[] order;
  private final float[][] batchFeatures;
  private final float[][] batchTargets;
  private final double[] batchWeights;

  TrainingRun(
      MlpOptions options,
      long seed,
      Kernels kernels,
      Samples training,
      Optional<Samples> validation) {
    this.options = options;
    this.training = training;
    this.validation = validation;
    int inputs = training.features()[0].length;
    outputs = training.targets()[0].length;
    shuffling = RandomStream.of(seed, Purpose.SHUFFLING);
    state =
        NetworkState.initial(
            options, inputs, outputs, RandomStream.of(seed, Purpose.INITIALIZATION));
    int capacity = Math.min(options.batchSize(), training.size());
    network =
        Network.forTraining(
            kernels, options, state, capacity, RandomStream.of(seed, Purpose.DROPOUT));
    optimizer = Optimizer.of(options, network, kernels);
    learningRate = new LearningRate(options);
    order = new int[training.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    batchFeatures = new float[capacity][];
    batchTargets = new float[capacity][];
    batchWeights = new double[capacity];
  }

  Outcome run(TrainingListener listener) {
    List<TrainingHistory.Epoch> epochs = new ArrayList<>();
    boolean restoreBest =
        options.earlyStopping().map(EarlyStopping::restoreBest).orElse(Boolean.FALSE);
    Optional<Patience> patience = options.earlyStopping().map(Patience::new);
    NetworkState best = restoreBest ? state.copy() : state;
    double bestLoss = Double.POSITIVE_INFINITY;
    int bestEpoch = 1;
    boolean stopped = false;
    for (int epoch = 1; epoch <= options.epochs() && !stopped; epoch++) {
      double trainingLoss = trainOneEpoch(epoch);
      OptionalDouble validationLoss = evaluateValidation(epoch);
      epochs.add(new TrainingHistory.Epoch(trainingLoss, validationLoss));
      listener.onEpoch(epoch, trainingLoss, validationLoss);
      double monitored = validationLoss.orElse(trainingLoss);
      if (monitored < bestLoss) {
        bestLoss = monitored;
        bestEpoch = epoch;
        if (restoreBest) {
          best.assign(state);
        }
      }
      learningRate.epochFinished(epoch, monitored);
      stopped = patience.map(left -> left.isExhaustedBy(monitored)).orElse(Boolean.FALSE);
    }
    return new Outcome(best, new TrainingHistory(epochs, bestEpoch, stopped, restoreBest));
  }

  private double trainOneEpoch(int epoch) {
    shuffle();
    double rate = learningRate.current();
    double sum = 0;
    for (int from = 0; from < order.length; from += batchFeatures.length) {
      throwIfInterrupted(epoch);
      int rows = Math.min(batchFeatures.length, order.length - from);
      for (int r = 0; r < rows; r++) {
        batchFeatures[r] = training.features()[order[from + r]];
        batchTargets[r] = training.targets()[order[from + r]];
        batchWeights[r] = training.weights()[order[from + r]];
      }
      double batchLoss =
          network.accumulateGradients(batchFeatures, batchTargets, batchWeights, rows);
      if (!Double.isFinite(batchLoss)) {
        throw new DivergedException(epoch, "training loss", batchLoss);
      }
      sum += batchLoss;
      optimizer.step(rate);
    }
    return sum / ((double) order.length * outputs);
  }

  private static void throwIfInterrupted(int epoch) {
    if (Thread.currentThread().isInterrupted()) {
      throw new TrainingInterruptedException(epoch);
    }
  }

  /** Fisher and Yates's shuffle of the order that the last epoch left. */
  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = shuffling.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  private OptionalDouble evaluateValidation(int epoch) {
    if (validation.isEmpty()) {
      return OptionalDouble.empty();
    }
    Samples samples = validation.get();
    double sum = 0;
    for (int from = 0; from < samples.size(); from += batchFeatures.length) {
      throwIfInterrupted(epoch);
      int rows = Math.min(batchFeatures.length, samples.size() - from);
      System.arraycopy(samples.features(), from, batchFeatures, 0, rows);
      System.arraycopy(samples.targets(), from, batchTargets, 0, rows);
      System.arraycopy(samples.weights(), from, batchWeights, 0, rows);
      sum += network.evaluate(batchFeatures, batchTargets, batchWeights, rows);
    }
    double loss = sum / ((double) samples.size() * outputs);
    if (!Double.isFinite(loss)) {
      throw new DivergedException(epoch, "validation loss", loss);
    }
    return OptionalDouble.of(loss);
  }

  /** Counts the epochs in a row that brought no fall of the loss. */
  private static final class Patience {
    private final EarlyStopping options;
    private double best = Double.POSITIVE_INFINITY;
    private int epochsWithoutFall;

    Patience(EarlyStopping options) {
      this.options = options;
    }

    boolean isExhaustedBy(double loss) {
      if (loss < best - options.minDelta()) {
        best = loss;
        epochsWithoutFall = 0;
      } else {
        epochsWithoutFall++;
      }
      return epochsWithoutFall >= options.patience();
    }
  }
}
