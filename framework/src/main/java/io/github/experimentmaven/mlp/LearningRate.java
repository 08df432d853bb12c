package io.github.experimentmaven.mlp;

import io.github.experimentmaven.mlp.network.Resumable;
import io.github.experimentmaven.mlp.option.MlpOptions;
import io.github.experimentmaven.mlp.option.Schedule;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The learning rate of each epoch, as PyTorch's schedulers of the same names would set it. */
final class LearningRate implements Resumable {

  private final Schedule schedule;
  private final double initial;
  private final int epochs;
  private double current;
  private double best = Double.POSITIVE_INFINITY;
  private int epochsWithoutFall;

  LearningRate(MlpOptions options) {
    schedule = options.schedule();
    initial = options.optimizer().learningRate();
    epochs = options.epochs();
    current = initial;
  }

  /** The rate of the epoch that comes next. */
  double current() {
    return current;
  }

  /**
   * Call after each epoch.
   *
   * @param finished number of epochs finished
   * @param loss the loss that the last one reached
   */
  void epochFinished(int finished, double loss) {
    if (schedule instanceof Schedule.Step step) {
      current = finished % step.stepSize() == 0 ? current * step.gamma() : current;
    } else if (schedule instanceof Schedule.Exponential exponential) {
      current *= exponential.gamma();
    } else if (schedule instanceof Schedule.Cosine cosine) {
      double half = 0.5 * (1 + StrictMath.cos(Math.PI * finished / epochs));
      current = cosine.minimum() + (initial - cosine.minimum()) * half;
    } else if (schedule instanceof Schedule.ReduceOnPlateau plateau) {
      reduceOnPlateau(plateau, loss);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeDouble(current);
    out.writeDouble(best);
    out.writeInt(epochsWithoutFall);
  }

  @Override
  public void read(DataInput in) throws IOException {
    current = in.readDouble();
    best = in.readDouble();
    epochsWithoutFall = in.readInt();
  }

  private void reduceOnPlateau(Schedule.ReduceOnPlateau plateau, double loss) {
    if (loss < best * (1 - plateau.threshold())) {
      best = loss;
      epochsWithoutFall = 0;
    } else {
      epochsWithoutFall++;
    }
    if (epochsWithoutFall > plateau.patience()) {
      current = Math.min(current, Math.max(current * plateau.factor(), plateau.minimum()));
      epochsWithoutFall = 0;
    }
  }
}
