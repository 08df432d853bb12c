package io.github.experimentmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/**
 * What a training gives.
 *
 * @param model the model, ready to predict
 * @param curve the epochs that were trained; empty for models without epochs
 * @param bestEpoch the epoch whose weights the model has; empty for models without epochs
 * @param stoppedEarly whether the training ended before its last epoch
 */
public record TrainedModel(
    Model<Regressor> model, List<Epoch> curve, OptionalInt bestEpoch, boolean stoppedEarly) {

  /** Copies the curve. */
  public TrainedModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(bestEpoch, "bestEpoch");
    curve = Curve.of(curve);
  }

  /** Returns the outcome of a training without epochs. */
  public static TrainedModel withoutEpochs(Model<Regressor> model) {
    return new TrainedModel(model, List.of(), OptionalInt.empty(), false);
  }
}
