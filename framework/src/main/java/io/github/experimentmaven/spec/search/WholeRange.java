package io.github.experimentmaven.spec.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.OptionalInt;

/**
 * Whole numbers between two bounds.
 *
 * @param low the smallest value
 * @param high the largest value, {@code low} plus a multiple of the step or less than a step more
 * @param step the distance of values, at least 1
 * @param logarithmic whether the logarithms of the values are about equally likely
 */
public record WholeRange(int low, int high, int step, boolean logarithmic) implements Range {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if they are not in order, or have no logarithm
   */
  public WholeRange {
    if (low >= high || step < 1 || (logarithmic && low < 1)) {
      throw new IllegalArgumentException("no range from " + low + " to " + high + " by " + step);
    }
  }

  @Override
  public JsonNode at(double coordinate) {
    if (logarithmic) {
      double logarithm = StrictMath.log(low);
      double last = StrictMath.log(high + 1.0);
      double value = StrictMath.exp(logarithm + coordinate * (last - logarithm));
      return IntNode.valueOf(Math.max(low, Math.min(high, (int) value)));
    }
    return IntNode.valueOf(low + step * Math.min(steps() - 1, (int) (coordinate * steps())));
  }

  private int steps() {
    return (int) (((long) high - low) / step + 1);
  }

  @Override
  public OptionalInt size() {
    return logarithmic ? OptionalInt.empty() : OptionalInt.of(steps());
  }

  @Override
  public boolean ordered() {
    return true;
  }
}
