package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Independent points, uniform in the cube (Bergstra and Bengio, Random Search for Hyper-Parameter
 * Optimization, 2012).
 *
 * @param dimensions the number of coordinates
 * @param random the random numbers
 */
public record RandomPoints(int dimensions, RandomStream random) implements Supplier<Point> {

  /** Checks that the numbers are present. */
  public RandomPoints {
    Objects.requireNonNull(random, "random");
  }

  @Override
  public Point get() {
    return new Point(IntStream.range(0, dimensions).mapToObj(i -> random.nextDouble()).toList());
  }
}
