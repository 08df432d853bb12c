package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.result.Statistics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A confidence interval.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

  private static final MathContext CRITICAL = new MathContext(9, RoundingMode.CEILING);

  /**
   * Returns the interval of the mean of paired differences, {@code mean ± t s √(1/n + overlap)},
   * with {@code t} the quantile of Student's distribution with {@code n - 1} degrees of freedom.
   *
   * <p>An overlap of 0 gives Student's paired interval (The Probable Error of a Mean, 1908). For
   * folds whose training rows overlap, the ratio of test to training rows gives the corrected
   * interval of Nadeau and Bengio (Inference for the Generalization Error, Machine Learning 52,
   * 2003): the folds' differences are correlated, and the plain variance would be too small.
   *
   * @param differences the differences; at least two
   * @param overlap the ratio of test to training rows where training rows overlap, otherwise 0
   * @param level the level, for example 0.95
   * @throws IllegalArgumentException if there is only one difference
   */
  public static Interval ofMean(List<Double> differences, double overlap, double level) {
    int count = differences.size();
    if (count < 2) {
      throw new IllegalArgumentException("an interval takes at least two differences");
    }
    Statistics statistics = Statistics.of(differences);
    double error = statistics.standardDeviation() * Math.sqrt(1.0 / count + overlap);
    double half = error == 0 ? 0 : critical(count - 1, level) * error;
    return new Interval(statistics.mean() - half, statistics.mean() + half);
  }

  /**
   * Returns the quantile of Student's distribution that leaves {@code (1 - level) / 2} above it,
   * rounded up at the ninth digit: the platform's exponential function may differ in its last bit
   * between machines, a verdict must not.
   */
  static double critical(int degreesOfFreedom, double level) {
    double quantile =
        TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    return new BigDecimal(quantile).round(CRITICAL).doubleValue();
  }

  /** Returns the interval of the opposite value. */
  Interval negated() {
    return new Interval(-high, -low);
  }
}
