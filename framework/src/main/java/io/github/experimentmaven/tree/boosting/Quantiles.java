package io.github.experimentmaven.tree.boosting;

/** Quantiles without sorting: Hoare (1961), "Algorithm 65: Find". */
final class Quantiles {

  private Quantiles() {}

  /**
   * The quantile, by linear interpolation between the two values next to it, as NumPy's default.
   *
   * @param values finite; the stretch is put into another order, the same for the same values
   * @param from the place of the stretch's first value
   * @param to the place after its last, above {@code from}
   * @param q in [0, 1]
   */
  static double of(double[] values, int from, int to, double q) {
    double position = q * (to - from - 1);
    int below = from + (int) position;
    double share = position - (int) position;
    double lower = select(values, from, to - 1, below);
    if (share == 0) {
      return lower;
    }
    double upper = Double.POSITIVE_INFINITY;
    for (int i = below + 1; i < to; i++) {
      upper = Math.min(upper, values[i]);
    }
    return lower + share * (upper - lower);
  }

  /** Puts the value of a place there: none above it comes before it, and none below it after it. */
  private static double select(double[] values, int first, int last, int place) {
    int low = first;
    int high = last;
    while (low < high) {
      double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swapped = values[i];
          values[i] = values[j];
          values[j] = swapped;
          i++;
          j--;
        }
      }
      if (place <= j) {
        high = j;
      } else if (place >= i) {
        low = i;
      } else {
        break;
      }
    }
    return values[place];
  }

  private static double middle(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
