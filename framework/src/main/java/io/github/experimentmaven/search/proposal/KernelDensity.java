package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;
import java.util.Arrays;

/**
 * A normal kernel at each point and a broad one over all, reflected at 0 and 1. A kernel is as wide
 * as the larger distance to its neighbours (Bergstra et al., 2011), within bounds that hang on the
 * number of points.
 */
final class KernelDensity implements Density {

  private static final double MIDDLE = 0.5;
  private static final double BROAD = 1;
  private static final int MOST_NARROWING = 100;

  private final double[] centres;
  private final double[] widths;

  KernelDensity(double[] places) {
    centres = Arrays.copyOf(places, places.length + 1);
    centres[places.length] = MIDDLE;
    Arrays.sort(centres);
    int prior = Arrays.binarySearch(centres, MIDDLE);
    widths = new double[centres.length];
    double narrowest = BROAD / Math.min(MOST_NARROWING, centres.length + 1);
    for (int i = 0; i < centres.length; i++) {
      double below = centres[i] - (i == 0 ? 0 : centres[i - 1]);
      double above = (i == centres.length - 1 ? 1 : centres[i + 1]) - centres[i];
      widths[i] = i == prior ? BROAD : Math.max(narrowest, Math.min(BROAD, Math.max(below, above)));
    }
  }

  @Override
  public double draw(RandomStream random) {
    int kernel = random.nextInt(centres.length);
    // Box and Muller, A Note on the Generation of Random Normal Deviates, 1958.
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    return reflected(centres[kernel] + widths[kernel] * normal);
  }

  private static double reflected(double place) {
    double folded = Math.abs(place) % 2;
    return Math.min(folded <= 1 ? folded : 2 - folded, Math.nextDown(1.0));
  }

  @Override
  public double at(double place) {
    double sum = 0;
    for (int i = 0; i < centres.length; i++) {
      double ofKernel = 0;
      for (int image = -2; image <= 2; image++) {
        ofKernel += kernel(2 * image + place, i) + kernel(2 * image - place, i);
      }
      sum += ofKernel / widths[i];
    }
    return Math.max(sum / centres.length, Double.MIN_NORMAL);
  }

  private double kernel(double place, int i) {
    double distance = (place - centres[i]) / widths[i];
    return StrictMath.exp(-distance * distance / 2);
  }
}
