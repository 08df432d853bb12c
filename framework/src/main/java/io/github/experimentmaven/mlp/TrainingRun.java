package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.kernel.Kernels;
import io.github.experimentmaven.mlp.network.Network;
import io.github.experimentmaven.mlp.network.NetworkState;
import io.github.experimentmaven.mlp.network.Optimizer;
import io.github.experimentmaven.mlp.network.RandomStream;
import io.github.experimentmaven.mlp.network.RandomStream.Purpose;
import io.github.experimentmaven.mlp.network.Resumable;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The epochs of one training, from initial weights to the model's; it can stop between epochs. */
final class TrainingRun implements Resumable {

  private final MlpOptions options;
  private final Samples training;
  private final Optional<Samples> validation;
  private final int outputs;
  private final RandomStream shuffling;
  private final RandomStream dropout;
  private final NetworkState state;
  private final NetworkState best;
  private final Network network;
  private final Optimizer optimizer;
  private final LearningRate learningRate;
  private final EpochLog log;
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
    dropout = RandomStream.of(seed, Purpose.DROPOUT);
    state =
        NetworkState.initial(
            options, inputs, outputs, RandomStream.of(seed, Purpose.INITIALIZATION));
    log = new EpochLog(options);
    best = log.restoresBest() ? state.copy() : state;
    int capacity = Math.min(options.batchSize(), training.size());
    network = Network.forTraining(kernels, options, state, capacity, dropout);
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

  /** Trains until so many epochs are done, or early stopping ends it. */
  void run(int epochs, TrainingListener listener) {
    while (log.size() < epochs && !ended()) {
      int epoch = log.size() + 1;
      double trainingLoss = trainOneEpoch(epoch);
      OptionalDouble validationLoss = evaluateValidation(epoch);
      boolean bestSoFar = log.add(trainingLoss, validationLoss);
      listener.onEpoch(epoch, trainingLoss, validationLoss);
      if (bestSoFar && log.restoresBest()) {
        best.assign(state);
      }
      learningRate.epochFinished(epoch, validationLoss.orElse(trainingLoss));
    }
  }

  /** Whether nothing is left to train. */
  boolean ended() {
    return log.stopped() || log.size() == options.epochs();
  }

  /** What is learnt so far; the weights change if training goes on. */
  TrainedNetwork network() {
    return new TrainedNetwork(options, best, log.history());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (int row : order) {
      out.writeInt(row);
    }
    for (Resumable part : parts()) {
      part.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int i = 0; i < order.length; i++) {
      order[i] = in.readInt();
    }
    for (Resumable part : parts()) {
      part.read(in);
    }
  }

  /** Where the best weights are not kept, they are the last ones. */
  private List<Resumable> parts() {
    return Stream.<Resumable>of(log, learningRate, shuffling, dropout, state, best, optimizer)
        .distinct()
        .toList();
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
}
