package io.github.experimentmaven.data.drift;

import io.github.experimentmaven.data.table.NumberColumn;
import io.github.experimentmaven.data.table.Quantiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The distribution function of numbers at a few of them: all where they are few, else those at
 * evenly spaced ranks, the smallest and the largest among them.
 *
 * @param count how many values there are
 * @param exact whether every value is among the cuts
 * @param cuts values in ascending order
 * @param upTo how many values are not above each cut
 */
public record NumberSketch(int count, boolean exact, List<Double> cuts, List<Integer> upTo)
    implements ValueSketch {

  private static final int CUTS = 101;

  /** Copies the lists. */
  public NumberSketch {
    cuts = List.copyOf(cuts);
    upTo = List.copyOf(upTo);
    int last = cuts.isEmpty() ? 0 : upTo.get(upTo.size() - 1);
    if (cuts.size() != upTo.size() || last != count) {
      throw new IllegalArgumentException("every cut needs the number of values up to it");
    }
  }

  static NumberSketch of(NumberColumn column) {
    double[] sorted = Quantiles.sorted(column);
    List<Double> values = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < sorted.length; i++) {
      if (i == sorted.length - 1 || sorted[i + 1] != sorted[i]) {
        values.add(sorted[i]);
        counts.add(i + 1);
      }
    }
    if (values.size() <= CUTS) {
      return new NumberSketch(sorted.length, true, values, counts);
    }
    List<Double> cuts = new ArrayList<>();
    List<Integer> upTo = new ArrayList<>();
    int last = -1;
    for (int k = 0; k < CUTS; k++) {
      int rank = (int) ((long) k * (sorted.length - 1) / (CUTS - 1)) + 1;
      int place = atLeast(counts, rank);
      if (place != last) {
        cuts.add(values.get(place));
        upTo.add(counts.get(place));
      }
      last = place;
    }
    return new NumberSketch(sorted.length, false, cuts, upTo);
  }

  /** Returns a value that about half of the values lie below. */
  public double median() {
    return cuts.get(atLeast(upTo, (count + 1) / 2));
  }

  /** Returns the share of values that are not above a number, or less where that is not known. */
  double low(double number) {
    int place = floor(number);
    return place < 0 ? 0 : (double) upTo.get(place) / count;
  }

  /** Returns the share of values that are not above a number, or more where that is not known. */
  double high(double number) {
    int place = floor(number);
    boolean known = exact || place == cuts.size() - 1 || place < 0;
    if (known || cuts.get(place) == number) {
      return low(number);
    }
    // The next cut is a value above the number.
    return (upTo.get(place + 1) - 1.0) / count;
  }

  private int floor(double number) {
    int place = Collections.binarySearch(cuts, number);
    return place >= 0 ? place : -place - 2;
  }

  /** Returns the place of the first of ascending numbers that is at least as large. */
  private static int atLeast(List<Integer> ascending, int least) {
    int place = Collections.binarySearch(ascending, least);
    return place >= 0 ? place : -place - 1;
  }
}
