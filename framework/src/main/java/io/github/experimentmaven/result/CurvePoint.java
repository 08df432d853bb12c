package io.github.experimentmaven.result;

import java.util.Objects;

/**
 * One row of {@code curves.csv}.
 *
 * @param model the model's name
 * @param seed the seed of the training
 * @param repeat the repeat of a repeated k-fold, from 0
 * @param fold the fold, from 0
 * @param epoch the epoch, from 1
 * @param trainingLoss the mean training loss of the epoch
 * @param validationLoss the validation loss after the epoch; NaN where the split has no validation
 *     rows
 */
public record CurvePoint(
    String model,
    long seed,
    int repeat,
    int fold,
    int epoch,
    double trainingLoss,
    double validationLoss) {

  /** Checks that the model is present. */
  public CurvePoint {
    Objects.requireNonNull(model, "model");
  }
}
