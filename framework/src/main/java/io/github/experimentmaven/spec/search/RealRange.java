package io.github.experimentmaven.spec.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Numbers between two bounds. Values of a continuum have at most {@value #DIGITS} significant
 * digits, so that what is found can be read, and written back as it was.
 *
 * @param low the smallest value
 * @param high the largest value
 * @param step the distance of values; empty for a continuum
 * @param logarithmic whether the logarithms of the values are equally likely
 */
public record RealRange(
    BigDecimal low, BigDecimal high, Optional<BigDecimal> step, boolean logarithmic)
    implements Range {

  private static final int DIGITS = 4;

  private static final MathContext SHORT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if they are not in order, or have no logarithm
   */
  public RealRange {
    Objects.requireNonNull(step, "step");
    if (low.compareTo(high) >= 0 || (logarithmic && low.signum() <= 0)) {
      throw new IllegalArgumentException("no range from " + low + " to " + high);
    }
  }

  @Override
  public JsonNode at(double coordinate) {
    if (step.isPresent()) {
      int number = Math.min(steps() - 1, (int) (coordinate * steps()));
      return node(low.add(step.get().multiply(BigDecimal.valueOf(number))));
    }
    double from = low.doubleValue();
    double to = high.doubleValue();
    double value;
    if (logarithmic) {
      double logarithm = StrictMath.log(from);
      value = StrictMath.exp(logarithm + coordinate * (StrictMath.log(to) - logarithm));
    } else {
      value = from + coordinate * (to - from);
    }
    return node(BigDecimal.valueOf(value).round(SHORT).max(low).min(high));
  }

  private int steps() {
    return high.subtract(low).divideToIntegralValue(step.orElseThrow()).intValue() + 1;
  }

  private static JsonNode node(BigDecimal value) {
    return DoubleNode.valueOf(value.doubleValue());
  }

  @Override
  public OptionalInt size() {
    return step.isPresent() ? OptionalInt.of(steps()) : OptionalInt.empty();
  }

  @Override
  public boolean ordered() {
    return true;
  }
}
