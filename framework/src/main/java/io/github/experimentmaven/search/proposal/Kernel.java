package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;

/** Where along one coordinate points lie that are like one that was tried. */
sealed interface Kernel permits NormalKernel, ChoiceKernel {

  /** Draws a place. */
  double draw(RandomStream random);

  /** Returns the density at a place. */
  double at(double place);
}
