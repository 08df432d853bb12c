package io.github.experimentmaven.model.train;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.experimentmaven.inference.Dependence;
import io.github.experimentmaven.metric.HuberError;
import io.github.experimentmaven.metric.HuberLoss;
import io.github.experimentmaven.metric.MeanAbsoluteError;
import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Residuals;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A loss that training minimises, as a metric.
 *
 * @param name the loss's name and parameter, for example {@code quantile(q=0.9)}
 * @param description one sentence for people
 * @param ofResidual the loss of a row by {@code predicted - actual}; the loss is its mean
 */
public record TrainingLoss(String name, String description, DoubleUnaryOperator ofResidual)
    implements Metric {

  private static final Pattern NAME = Pattern.compile("([a-z_]+)(?:\\([a-z]+=([-+.0-9E]+)\\))?");

  private static final double LN2 = 0.6931471805599453;

  /** Checks that all parts are present. */
  public TrainingLoss {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(ofResidual, "ofResidual");
  }

  /** Returns the mean squared error. */
  public static Metric mse() {
    return new MeanSquaredError();
  }

  /** Returns the mean absolute error. */
  public static Metric mae() {
    return new MeanAbsoluteError();
  }

  /**
   * Returns the mean Huber loss, squared up to delta and linear beyond; with the usual delta of 1
   * it is the metric {@code huber}.
   */
  public static Metric huber(double delta) {
    if (delta == 1) {
      return new HuberError();
    }
    return new TrainingLoss(
        named("huber", "delta", delta),
        "Mean Huber loss with delta " + delta + ".",
        residual -> HuberLoss.of(residual, delta));
  }

  /**
   * Returns the loss of a name that one of these has.
   *
   * @param name the name, for example {@code huber(delta=0.5)}
   * @return the loss; empty for the name of none
   */
  public static Optional<Metric> find(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    double value = parts.group(2) == null ? 1 : Double.parseDouble(parts.group(2));
    Metric loss =
        switch (parts.group(1)) {
          case "mae" -> mae();
          case "huber" -> huber(value);
          case "log_cosh" -> logCosh();
          case "quantile" -> quantile(value);
          case "epsilon_insensitive" -> epsilonInsensitive(value);
          case "squared_epsilon_insensitive" -> squaredEpsilonInsensitive(value);
          default -> mse();
        };
    return Optional.of(loss).filter(found -> found.name().equals(name));
  }

  /** Losses with other parameters are other quantities, so the name says which one it is. */
  private static String named(String name, String parameter, double value) {
    return name + "(" + parameter + "=" + NumberOutput.toString(value, true) + ")";
  }

  private static TrainingLoss of(String name, String description, DoubleUnaryOperator residual) {
    return new TrainingLoss(name, description, residual);
  }

  /** Returns the mean of {@code ln cosh residual}, computed so that it does not overflow. */
  public static Metric logCosh() {
    return of(
        "log_cosh",
        "Mean logarithm of the residual's hyperbolic cosine.",
        residual -> {
          double size = Math.abs(residual);
          return size + StrictMath.log1p(StrictMath.exp(-2 * size)) - LN2;
        });
  }

  /**
   * Returns the mean pinball loss (Koenker and Bassett, Regression Quantiles, 1978): {@code q}
   * times how far a prediction is below, {@code 1 - q} times how far it is above.
   */
  public static Metric quantile(double q) {
    return of(
        named("quantile", "q", q),
        "Mean pinball loss for the quantile " + q + ".",
        residual -> Math.max(-q * residual, (1 - q) * residual));
  }

  /**
   * Returns the mean error beyond a tolerance, as support vector machines minimise it.
   *
   * @param epsilon errors up to this size are free
   */
  public static Metric epsilonInsensitive(double epsilon) {
    return of(
        named("epsilon_insensitive", "epsilon", epsilon),
        "Mean absolute error beyond " + epsilon + ".",
        residual -> Math.max(0, Math.abs(residual) - epsilon));
  }

  /** Returns the mean squared error beyond a tolerance. */
  public static Metric squaredEpsilonInsensitive(double epsilon) {
    return of(
        named("squared_epsilon_insensitive", "epsilon", epsilon),
        "Mean square of the error beyond " + epsilon + ".",
        residual -> {
          double beyond = Math.max(0, Math.abs(residual) - epsilon);
          return beyond * beyond;
        });
  }

  @Override
  public boolean lowerIsBetter() {
    return true;
  }

  @Override
  public Dependence dependence() {
    return Residuals.meanOfRows(this);
  }

  @Override
  public double evaluate(double[] actual, double[] predicted) {
    return Residuals.mean(actual, predicted, ofResidual);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public double evaluate(double[] actual, double[] predicted, double[] weights) {
    return Residuals.mean(actual, predicted, weights, ofResidual);
  }
}
