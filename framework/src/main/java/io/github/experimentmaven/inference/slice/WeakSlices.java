package io.github.experimentmaven.inference.slice;

import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.inference.RandomStream;
import io.github.experimentmaven.inference.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the slices on which a model does worst. Looking for the worst among many would find some by
 * chance alone, so a small tree looks on one half of the rows, and only what the other half
 * confirms is told; then the halves change places. Candidates are put to the test one after the
 * other, up to the first that is not confirmed: so each is tested at the whole level of its half,
 * and yet the chance of telling any slice wrongly is that of one test (Maurer, Hothorn and
 * Lehmacher, Multiple Comparisons in Drug Clinical Trials, 1995). The two halves share the level
 * (Bonferroni).
 *
 * <p>The halves are drawn from a fixed stream of random numbers; rows that belong together stay
 * together.
 */
public final class WeakSlices {

  private static final long PURPOSE = 0x736c69636573L;

  private WeakSlices() {}

  /**
   * Returns what was found and confirmed, the worst first: that whose interval begins highest.
   *
   * @param losses what each row lost, {@code [rows]}: the mean over seeds, where there are several
   * @param features what slices are told by, in a fixed order
   * @param units which rows were drawn together
   * @param options how to look
   * @throws IllegalArgumentException if a feature or the units do not have as many rows, or a loss
   *     is NaN
   */
  public static List<WeakSlice> of(
      double[] losses, List<Feature> features, Units units, SliceOptions options) {
    check(losses, features, units);
    boolean[] halves = halves(units);
    int[] one = IntStream.range(0, losses.length).filter(row -> halves[row]).toArray();
    int[] other = IntStream.range(0, losses.length).filter(row -> !halves[row]).toArray();
    List<WeakSlice> slices =
        new ArrayList<>(confirmed(losses, features, units, options, one, other));
    for (WeakSlice slice : confirmed(losses, features, units, options, other, one)) {
      if (slices.stream().noneMatch(known -> known.conditions().equals(slice.conditions()))) {
        slices.add(slice);
      }
    }
    slices.sort((first, second) -> Double.compare(second.interval().low(), first.interval().low()));
    return List.copyOf(slices);
  }

  private static List<WeakSlice> confirmed(
      double[] losses,
      List<Feature> features,
      Units units,
      SliceOptions options,
      int[] finding,
      int[] confirming) {
    double level = 1 - (1 - options.level()) / 2;
    List<WeakSlice> confirmed = new ArrayList<>();
    for (SliceTree.Node candidate : SliceTree.worst(losses, features, finding, options)) {
      IntPredicate in =
          row -> candidate.conditions().stream().allMatch(condition -> condition.holds(row));
      Contrast contrast = Contrast.of(losses, confirming, in, units::unitOf);
      // How many rows a slice has says nothing of their losses, and so is no test.
      if (Math.min(contrast.rowsInside(), contrast.rowsOutside()) < options.leastRows()
          || !(contrast.freedom() >= 1)) {
        continue;
      }
      ConfidenceInterval interval = contrast.interval(level);
      if (!(interval.low() > 0)) {
        break;
      }
      int rows = (int) IntStream.range(0, losses.length).filter(in).count();
      confirmed.add(
          new WeakSlice(
              candidate.conditions(), rows, contrast.inside(), contrast.outside(), interval));
    }
    return confirmed;
  }

  private static void check(double[] losses, List<Feature> features, Units units) {
    if (Arrays.stream(losses).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("a loss that is NaN belongs to no slice");
    }
    if (units.rows() != losses.length) {
      throw new IllegalArgumentException(
          "slices take a unit for each row; got "
              + units.rows()
              + " for "
              + losses.length
              + " rows");
    }
    for (Feature feature : features) {
      if (feature.rows() != losses.length) {
        throw new IllegalArgumentException(
            "the feature '"
                + feature.name()
                + "' has "
                + feature.rows()
                + " values for "
                + losses.length
                + " rows");
      }
    }
  }

  private static boolean[] halves(Units units) {
    List<Integer> distinct = new ArrayList<>();
    Map<Integer, Boolean> finds = new HashMap<>();
    for (int row = 0; row < units.rows(); row++) {
      if (finds.putIfAbsent(units.unitOf(row), false) == null) {
        distinct.add(units.unitOf(row));
      }
    }
    RandomStream random = RandomStream.of(PURPOSE);
    int wanted = distinct.size() / 2;
    int left = distinct.size();
    // Each unit is taken with the chance that keeps the halves equal (Knuth 3.4.2, algorithm S).
    for (int unit : distinct) {
      if (random.nextInt(left) < wanted) {
        finds.put(unit, true);
        wanted--;
      }
      left--;
    }
    boolean[] halves = new boolean[units.rows()];
    for (int row = 0; row < halves.length; row++) {
      halves[row] = finds.getOrDefault(units.unitOf(row), false);
    }
    return halves;
  }
}
