package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.result.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One metric before and after a change, by seed and fold.
 *
 * @param pairs the values; at least one
 * @param bitExact whether the model gives the same bits on every machine, before and after
 * @param random whether another seed would give another model, before or after
 * @param rows what the test rows say; empty where they are not known
 */
public record PairedSample(
    List<Pair> pairs, boolean bitExact, boolean random, Optional<RowEvidence> rows) {

  public PairedSample {
    Objects.requireNonNull(rows, "rows");
    pairs = List.copyOf(pairs);
  }

  /** Creates a sample of trials alone. */
  public PairedSample(List<Pair> pairs, boolean bitExact, boolean random) {
    this(pairs, bitExact, random, Optional.empty());
  }

  /** Returns this sample with what the test rows say. */
  PairedSample with(Optional<RowEvidence> evidence) {
    return new PairedSample(pairs, bitExact, random, evidence);
  }

  /**
   * One value before and after.
   *
   * @param key the seed and the fold
   * @param before the value before
   * @param after the value after
   * @param overlap the rows evaluated in proportion to the training rows; NaN where the table does
   *     not say
   */
  record Pair(PairKey key, double before, double after, double overlap) {

    double difference() {
      return after - before;
    }
  }

  private record FoldKey(int repeat, int fold) implements Comparable<FoldKey> {

    private static final Comparator<FoldKey> ORDER =
        Comparator.comparingInt(FoldKey::repeat).thenComparingInt(FoldKey::fold);

    @Override
    public int compareTo(FoldKey other) {
      return ORDER.compare(this, other);
    }
  }

  /** Returns whether every value is exactly what it was. */
  public boolean unchanged() {
    return pairs.stream().allMatch(pair -> pair.before() == pair.after());
  }

  /**
   * Returns the differences that count as separate observations: with one fold those of the seeds;
   * with several, the means over seeds of each fold, since two seeds on one fold see the same rows.
   */
  public List<Double> differences() {
    Map<FoldKey, List<Double>> folds = folds();
    return folds.size() == 1
        ? pairs.stream().map(Pair::difference).toList()
        : folds.values().stream().map(seeds -> Statistics.of(seeds).mean()).toList();
  }

  /** Returns for each fold the difference of each seed. */
  List<double[]> byFold() {
    return folds().values().stream()
        .map(seeds -> seeds.stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }

  /**
   * Returns the correction for overlapping training rows: 0 with one fold, otherwise the largest
   * ratio of evaluated to training rows of any fold.
   */
  double overlap() {
    Map<FoldKey, List<Double>> folds = folds();
    if (folds.size() == 1) {
      return 0;
    }
    long perRepeat = folds.keySet().stream().mapToInt(FoldKey::fold).distinct().count();
    double complete = perRepeat == 1 ? 1 : 1.0 / (perRepeat - 1);
    return pairs.stream()
        .mapToDouble(pair -> Double.isFinite(pair.overlap()) ? pair.overlap() : complete)
        .max()
        .orElse(complete);
  }

  /**
   * Returns the rows evaluated in proportion to those trained on, also with one fold: the largest
   * ratio, and 0 where the table does not say.
   */
  double evaluatedShare() {
    return pairs.stream().mapToDouble(Pair::overlap).filter(Double::isFinite).max().orElse(0);
  }

  double before() {
    return Statistics.of(pairs.stream().map(Pair::before).toList()).mean();
  }

  double after() {
    return Statistics.of(pairs.stream().map(Pair::after).toList()).mean();
  }

  private Map<FoldKey, List<Double>> folds() {
    Map<FoldKey, List<Double>> folds = new TreeMap<>();
    for (Pair pair : pairs) {
      folds
          .computeIfAbsent(
              new FoldKey(pair.key().repeat(), pair.key().fold()), key -> new ArrayList<>())
          .add(pair.difference());
    }
    return folds;
  }
}
