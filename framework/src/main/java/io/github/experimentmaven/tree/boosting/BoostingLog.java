package io.github.experimentmaven.tree.boosting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rounds so far, the best of them, and whether early stopping has seen enough. */
final class BoostingLog {

  private final Optional<EarlyStopping> earlyStopping;
  private final List<BoostingHistory.Round> rounds = new ArrayList<>();
  private double lowest = Double.POSITIVE_INFINITY;
  private int best = 1;
  private double lastFall = Double.POSITIVE_INFINITY;
  private int withoutFall;
  private boolean stopped;

  BoostingLog(BoostingOptions options) {
    earlyStopping = options.earlyStopping();
  }

  /** Adds a round; with early stopping it has a validation loss. */
  void add(BoostingHistory.Round round) {
    rounds.add(round);
    earlyStopping.ifPresent(
        options -> stopped = isExhaustedBy(round.validationLoss().orElseThrow(), options));
  }

  private boolean isExhaustedBy(double loss, EarlyStopping options) {
    if (loss < lowest) {
      lowest = loss;
      best = rounds.size();
    }
    if (loss < lastFall - options.minDelta()) {
      lastFall = loss;
      withoutFall = 0;
    } else {
      withoutFall++;
    }
    return withoutFall >= options.patience();
  }

  /** Number of rounds. */
  int size() {
    return rounds.size();
  }

  /** Whether early stopping ends the growth. */
  boolean stopped() {
    return stopped;
  }

  BoostingHistory history() {
    int trees = earlyStopping.filter(EarlyStopping::restoreBest).map(o -> best).orElse(size());
    return new BoostingHistory(rounds, trees, stopped);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(rounds.size());
    for (BoostingHistory.Round round : rounds) {
      out.writeDouble(round.trainingLoss());
      out.writeBoolean(round.validationLoss().isPresent());
      if (round.validationLoss().isPresent()) {
        out.writeDouble(round.validationLoss().getAsDouble());
      }
    }
    out.writeDouble(lowest);
    out.writeInt(best);
    out.writeDouble(lastFall);
    out.writeInt(withoutFall);
    out.writeBoolean(stopped);
  }

  void read(DataInput in) throws IOException {
    rounds.clear();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      double training = in.readDouble();
      rounds.add(
          new BoostingHistory.Round(
              training,
              in.readBoolean() ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty()));
    }
    lowest = in.readDouble();
    best = in.readInt();
    lastFall = in.readDouble();
    withoutFall = in.readInt();
    stopped = in.readBoolean();
  }
}
