package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.network.Resumable;
import io.github.experimentmaven.mlp.option.EarlyStopping;
import io.github.experimentmaven.mlp.option.MlpOptions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The epochs so far, the best of them, and whether early stopping has seen enough. */
final class EpochLog implements Resumable {

  private final Optional<EarlyStopping> earlyStopping;
  private final List<TrainingHistory.Epoch> epochs = new ArrayList<>();
  private double bestLoss = Double.POSITIVE_INFINITY;
  private int bestEpoch = 1;
  private double lastFall = Double.POSITIVE_INFINITY;
  private int epochsWithoutFall;
  private boolean stopped;

  EpochLog(MlpOptions options) {
    earlyStopping = options.earlyStopping();
  }

  /**
   * Adds an epoch.
   *
   * @return whether it is the best so far
   */
  boolean add(double trainingLoss, OptionalDouble validationLoss) {
    epochs.add(new TrainingHistory.Epoch(trainingLoss, validationLoss));
    double monitored = validationLoss.orElse(trainingLoss);
    earlyStopping.ifPresent(options -> stopped = isExhaustedBy(monitored, options));
    boolean best = monitored < bestLoss;
    if (best) {
      bestLoss = monitored;
      bestEpoch = epochs.size();
    }
    return best;
  }

  /** Counts the epochs in a row that brought no fall of the loss. */
  private boolean isExhaustedBy(double loss, EarlyStopping options) {
    if (loss < lastFall - options.minDelta()) {
      lastFall = loss;
      epochsWithoutFall = 0;
    } else {
      epochsWithoutFall++;
    }
    return epochsWithoutFall >= options.patience();
  }

  /** Number of epochs. */
  int size() {
    return epochs.size();
  }

  /** Whether early stopping ends the training. */
  boolean stopped() {
    return stopped;
  }

  /** Whether the model gets the weights of the best epoch. */
  boolean restoresBest() {
    return earlyStopping.map(EarlyStopping::restoreBest).orElse(Boolean.FALSE);
  }

  TrainingHistory history() {
    return new TrainingHistory(epochs, bestEpoch, stopped, restoresBest());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    NetworkCodec.writeHistory(history(), out);
    out.writeDouble(bestLoss);
    out.writeDouble(lastFall);
    out.writeInt(epochsWithoutFall);
  }

  @Override
  public void read(DataInput in) throws IOException {
    TrainingHistory history = NetworkCodec.readHistory(in);
    epochs.clear();
    epochs.addAll(history.epochs());
    bestEpoch = history.bestEpoch();
    stopped = history.stoppedEarly();
    bestLoss = in.readDouble();
    lastFall = in.readDouble();
    epochsWithoutFall = in.readInt();
  }
}
