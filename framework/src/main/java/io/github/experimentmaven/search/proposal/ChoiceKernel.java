package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;

/**
 * One of several values more than the others.
 *
 * @param values how many values there are
 * @param chosen which of them, from 0
 * @param share how likely it is
 */
record ChoiceKernel(int values, int chosen, double share) implements Kernel {

  @Override
  public double draw(RandomStream random) {
    boolean other = random.nextDouble() >= share;
    int value = random.nextInt(values);
    return ((other ? value : chosen) + 0.5) / values;
  }

  @Override
  public double at(double place) {
    double ofAll = (1 - share) / values;
    return value(place, values) == chosen ? share + ofAll : ofAll;
  }

  static int value(double place, int values) {
    return Math.min(values - 1, (int) (place * values));
  }
}
