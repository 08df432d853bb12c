package io.github.experimentmaven.study.first;

import io.github.experimentmaven.data.step.UnitScale;
import java.util.Arrays;
import java.util.List;

/** Decides after which steps models that train by gradient learn a target best. */
final class TargetSteps {

  /** Beyond it a distribution is called highly skewed; the exponential's skewness is 2. */
  private static final double STRONG = 1;

  /** Numbers below it hardly change with log1p, and are near enough to zero to start from there. */
  private static final double LARGE = 10;

  private TargetSteps() {}

  /** Returns the steps for values in ascending order, none missing. */
  static List<String> of(double[] sorted) {
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    double squares = 0;
    double cubes = 0;
    for (double value : sorted) {
      double difference = value - mean;
      squares += difference * difference;
      cubes += difference * difference * difference;
    }
    double deviation = Math.sqrt(squares / sorted.length);
    double skewness =
        deviation == 0 ? 0 : cubes / sorted.length / (deviation * deviation * deviation);
    if (sorted[0] > 0 && sorted[sorted.length - 1] >= LARGE && skewness > STRONG) {
      return List.of("log1p", "standardize");
    }
    boolean offset = deviation > 0 && Math.abs(mean) > LARGE;
    return UnitScale.isFar(deviation) || offset ? List.of("standardize") : List.of();
  }
}
