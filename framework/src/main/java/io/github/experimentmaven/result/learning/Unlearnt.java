package io.github.experimentmaven.result.learning;

import java.util.Objects;

/**
 * A model that is hardly better on its own training rows than the best constant, equal or worse.
 *
 * @param model the model's name
 * @param trials how many of its trials are so
 * @param completed how many of its trials completed
 * @param folds whether these are of several folds, not of seeds alone
 * @param lossName the name of its loss
 * @param loss its loss on the training rows, the mean over those trials
 * @param constantLoss that of the best constant of each of those trials, their mean
 * @param degree how bad the worst of those trials is
 * @param cause the likeliest reason
 */
public record Unlearnt(
    String model,
    int trials,
    int completed,
    boolean folds,
    String lossName,
    double loss,
    double constantLoss,
    Degree degree,
    Cause cause) {

  /** How a model compares with the best constant, the worst last. */
  public enum Degree {
    /** It gains less than a feature of noise does. */
    BARELY_BETTER,
    /** Its predictions are the constant's, but for rounding. */
    EQUAL,
    /** It is clearly worse. */
    WORSE
  }

  /** Checks that nothing is absent. */
  public Unlearnt {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(lossName, "lossName");
    Objects.requireNonNull(degree, "degree");
    Objects.requireNonNull(cause, "cause");
  }
}
