package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;

/** Where in [0, 1) points lie. */
sealed interface Density permits KernelDensity, ChoiceDensity {

  /** Draws a place. */
  double draw(RandomStream random);

  /** Returns the density at a place; more than 0. */
  double at(double place);
}
