package io.github.experimentmaven.result;

import io.github.experimentmaven.model.Curve;
import io.github.experimentmaven.model.Epoch;
import java.util.List;
import java.util.Objects;

/**
 * The training curve of one trial, as in {@code curves.csv}.
 *
 * @param model the model's name
 * @param seed the seed of the training
 * @param repeat the repeat of a repeated k-fold, from 0
 * @param fold the fold, from 0
 * @param epochs the epochs, ascending
 */
public record TrialCurve(String model, long seed, int repeat, int fold, List<Epoch> epochs) {

  /** Packs the epochs. */
  public TrialCurve {
    Objects.requireNonNull(model, "model");
    epochs = Curve.of(epochs);
  }
}
