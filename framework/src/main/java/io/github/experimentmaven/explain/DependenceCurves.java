package io.github.experimentmaven.explain;

/**
 * What a model predicts for rows in which one column has another value.
 *
 * <p>Values of all columns stand behind each other, in the order of {@link ValueGrid#of}.
 */
public final class DependenceCurves {

  private final int[] places;
  private final double[][][] predicted;

  /**
   * Takes over arrays.
   *
   * @param places the places of the rows in their part, ascending, {@code [rows]}
   * @param predicted the predictions, {@code [values of all columns][targets][rows]}
   */
  public DependenceCurves(int[] places, double[][][] predicted) {
    this.places = places;
    this.predicted = predicted;
  }

  /** Returns the places of the rows in their part, ascending. */
  public int[] places() {
    return places.clone();
  }

  /** Returns how many values all columns have. */
  public int values() {
    return predicted.length;
  }

  /** Returns how many targets there are. */
  public int targets() {
    return predicted.length == 0 ? 0 : predicted[0].length;
  }

  /** Returns what is predicted of a target for each row with a value, {@code [rows]}. */
  public double[] predicted(int value, int target) {
    return predicted[value][target].clone();
  }
}
