package io.github.experimentmaven.inference;

import io.github.experimentmaven.inference.Component.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One fold of a metric that is no mean of rows: the paired bootstrap over its rows (Efron,
 * Bootstrap Methods: Another Look at the Jackknife, 1979). Rows, or the units that they belong to,
 * are drawn again 2,000 times, the same ones for both runs and for all seeds, from a fixed stream
 * of random numbers. The variance of the mean difference over those draws takes the place of the
 * variance over rows.
 */
public final class FoldResamples {

  /** How often rows are drawn again. */
  public static final int DRAWS = 2000;

  private static final long PURPOSE = 0x626f6f747374726cL;

  private final int repeat;
  private final double[] seedDifferences;
  private final double variance;
  private final double units;
  private final double overlap;
  private final boolean unchanged;

  private FoldResamples(
      int repeat,
      double[] seedDifferences,
      double variance,
      double units,
      double overlap,
      boolean unchanged) {
    this.repeat = repeat;
    this.seedDifferences = seedDifferences;
    this.variance = variance;
    this.units = units;
    this.overlap = overlap;
    this.unchanged = unchanged;
  }

  /**
   * Draws the rows of one fold again.
   *
   * @param repeat the number of the repeat, from 0
   * @param now the metric of each seed
   * @param before the same of the run it is compared with
   * @param units which rows were drawn together
   * @param overlap the rows evaluated in proportion to those trained on
   * @throws IllegalArgumentException if there are not as many seeds in both runs, or none, or the
   *     metric of a seed is not finite
   */
  public static FoldResamples of(
      int repeat, List<Resampled> now, List<Resampled> before, Units units, double overlap) {
    if (now.isEmpty() || now.size() != before.size()) {
      throw new IllegalArgumentException(
          "runs are paired by the same seeds, at least one; got "
              + now.size()
              + " and "
              + before.size());
    }
    int[] once = new int[units.rows()];
    Arrays.fill(once, 1);
    double[] seedDifferences = differences(now, before, once);
    if (!Arrays.stream(seedDifferences).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a difference that is not a finite number cannot be judged");
    }
    List<int[]> members = units.members();
    RandomStream random = RandomStream.of(PURPOSE);
    double[] drawn = new double[DRAWS];
    boolean unchanged = Arrays.stream(seedDifferences).allMatch(value -> value == 0);
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] times = new int[units.rows()];
      for (int unit = 0; unit < members.size(); unit++) {
        for (int row : members.get(random.nextInt(members.size()))) {
          times[row]++;
        }
      }
      double[] differences = differences(now, before, times);
      unchanged &= Arrays.stream(differences).allMatch(value -> value == 0);
      drawn[draw] = Moments.mean(differences);
    }
    return new FoldResamples(
        repeat,
        seedDifferences,
        Moments.variance(drawn),
        effective(members, units.rows()),
        overlap,
        unchanged);
  }

  /**
   * Returns the variance of the mean over folds. Repeats test the same rows, so that they count as
   * one: the mean of their variances.
   */
  static Optional<Component> variance(List<FoldResamples> folds) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    folds.forEach(fold -> sizes.merge(fold.repeat, 1, Integer::sum));
    double variance = 0;
    double units = 0;
    for (FoldResamples fold : folds) {
      double share = 1.0 / sizes.get(fold.repeat);
      variance += share * share * fold.variance / sizes.size();
      units += fold.units / sizes.size();
    }
    // Rows drawn again may all be ones of which the metric says nothing.
    return units < 2 || !Double.isFinite(variance)
        ? Optional.empty()
        : Optional.of(new Component(Source.ROWS, variance, units - 1));
  }

  double[] seedDifferences() {
    return seedDifferences.clone();
  }

  double overlap() {
    return overlap;
  }

  boolean unchanged() {
    return unchanged;
  }

  private static double[] differences(List<Resampled> now, List<Resampled> before, int[] times) {
    double[] differences = new double[now.size()];
    for (int seed = 0; seed < differences.length; seed++) {
      differences[seed] = now.get(seed).value(times) - before.get(seed).value(times);
    }
    return differences;
  }

  /** Returns how many units of equal size weigh as much: Kish's number. */
  private static double effective(List<int[]> members, int rows) {
    double squares = 0;
    for (int[] unit : members) {
      squares += (double) unit.length * unit.length;
    }
    return (double) rows * rows / squares;
  }
}
