package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.step.UnitScale;
import java.util.List;

/**
 * Spread and skewness of numbers that come one by one, by the sums of their powers around a mean
 * that moves with them: Pébay, Formulas for Robust, One-Pass Parallel Computation of Covariances
 * and Arbitrary-Order Statistical Moments, 2008.
 */
final class Skew {
  /** Beyond it a distribution is called highly skewed; the exponential's skewness is 2. */
  private static final double STRONG = 1;

  /** Numbers below it hardly change with log1p. */
  private static final double LARGE = 10;

  private long count;
  private double smallest = Double.POSITIVE_INFINITY;
  private double largest = Double.NEGATIVE_INFINITY;
  private double mean;
  private double squares;
  private double cubes;

  void add(double number) {
    count++;
    smallest = Math.min(smallest, number);
    largest = Math.max(largest, number);
    double difference = number - mean;
    double share = difference / count;
    double term = difference * share * (count - 1);
    mean += share;
    cubes += term * share * (count - 2) - 3 * share * squares;
    squares += term;
  }

  /** Returns the steps that suit the numbers as a target of models that train by gradient. */
  List<String> targetSteps() {
    double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
    if (smallest > 0 && largest >= LARGE && skewness(deviation) > STRONG) {
      return List.of("log1p", "standardize");
    }
    return UnitScale.isFar(deviation) ? List.of("standardize") : List.of();
  }

  private double skewness(double deviation) {
    return deviation == 0 ? 0 : cubes / count / (deviation * deviation * deviation);
  }
}
