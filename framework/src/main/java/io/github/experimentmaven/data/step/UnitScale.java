package io.github.experimentmaven.data.step;

/**
 * The scale of numbers that models which train by gradient learn from without trouble: a standard
 * deviation between a tenth and ten. Their weights start near zero, and a step moves them by about
 * the learning rate.
 */
public final class UnitScale {

  private static final double SMALLEST = 0.1;
  private static final double LARGEST = 10;

  private UnitScale() {}

  /**
   * Returns whether numbers are far from this scale; numbers that are all the same are not, as no
   * scaling helps them.
   */
  public static boolean isFar(double standardDeviation) {
    return standardDeviation > 0 && (standardDeviation < SMALLEST || standardDeviation > LARGEST);
  }
}
