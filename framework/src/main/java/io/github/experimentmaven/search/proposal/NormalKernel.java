package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;

/**
 * A normal distribution, reflected at 0 and 1.
 *
 * @param centre its middle
 * @param width its standard deviation before the reflection, at most 1
 */
record NormalKernel(double centre, double width) implements Kernel {

  private static final int IMAGES = 3;
  private static final double ROOT_OF_TWO_PI = StrictMath.sqrt(2 * Math.PI);

  /** Draws as Box and Muller (A Note on the Generation of Random Normal Deviates, 1958). */
  @Override
  public double draw(RandomStream random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    double folded = Math.abs(centre + width * normal) % 2;
    return Math.min(folded <= 1 ? folded : 2 - folded, Math.nextDown(1.0));
  }

  @Override
  public double at(double place) {
    double sum = 0;
    for (int image = -IMAGES; image <= IMAGES; image++) {
      sum += bell(2 * image + place) + bell(2 * image - place);
    }
    return sum / (width * ROOT_OF_TWO_PI);
  }

  private double bell(double place) {
    double distance = (place - centre) / width;
    return StrictMath.exp(-distance * distance / 2);
  }
}
