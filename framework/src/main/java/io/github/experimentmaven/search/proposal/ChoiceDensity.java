package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;

/** How often each of several values was chosen, each once more than it was in all together. */
final class ChoiceDensity implements Density {

  private final double[] shares;

  /**
   * Counts values.
   *
   * @param places the places of those that were chosen
   * @param values how many there are
   */
  ChoiceDensity(double[] places, int values) {
    shares = new double[values];
    double prior = 1.0 / values;
    for (int value = 0; value < values; value++) {
      shares[value] = prior / (places.length + 1);
    }
    for (double place : places) {
      shares[value(place)] += 1.0 / (places.length + 1);
    }
  }

  private int value(double place) {
    return Math.min(shares.length - 1, (int) (place * shares.length));
  }

  @Override
  public double draw(RandomStream random) {
    double left = random.nextDouble();
    int value = 0;
    while (value < shares.length - 1 && left >= shares[value]) {
      left -= shares[value];
      value++;
    }
    return (value + 0.5) / shares.length;
  }

  @Override
  public double at(double place) {
    return shares[value(place)];
  }
}
