package io.github.experimentmaven.inference;

import java.util.Comparator;
import java.util.List;

/** What paired differences say of the difference that other seeds and other rows would show. */
public sealed interface Difference {

  /** Returns the mean of the differences. */
  double mean();

  /** Every difference is exactly 0. */
  record Unchanged() implements Difference {

    @Override
    public double mean() {
      return 0;
    }
  }

  /**
   * There is a difference, and nothing to tell it from chance by.
   *
   * @param mean the mean of the differences
   * @param reason what is missing
   */
  record Uncertain(double mean, Reason reason) implements Difference {}

  /**
   * A difference with its uncertainty.
   *
   * @param mean the mean of the differences
   * @param spreads ways to estimate how far it may be from the truth, of which the widest counts;
   *     at least one
   */
  record Estimated(double mean, List<Spread> spreads) implements Difference {

    /** Copies the spreads. */
    public Estimated {
      spreads = List.copyOf(spreads);
    }

    /**
     * Returns the interval around the mean.
     *
     * @param level the level, more than 0 and less than 1, for example 0.95
     */
    public ConfidenceInterval interval(double level) {
      double tail = (1 - level) / 2;
      Spread spread = widest(level);
      return new ConfidenceInterval(
          mean - spread.distance(tail, Side.BELOW), mean + spread.distance(tail, Side.ABOVE));
    }

    /**
     * Returns the confidence that the truth is more than a value: one less that it is at most it.
     */
    public double confidenceAbove(double value) {
      double distance = value - mean;
      double confidence = spreads.get(0).chanceAbove(distance);
      for (Spread spread : spreads) {
        double other = spread.chanceAbove(distance);
        // The nearer to a half, the less is claimed.
        confidence = distance < 0 ? Math.min(confidence, other) : Math.max(confidence, other);
      }
      return confidence;
    }

    /** Returns the spread that gives the widest interval of a level. */
    public Spread widest(double level) {
      double tail = (1 - level) / 2;
      return spreads.stream()
          .max(
              Comparator.comparingDouble(
                  spread -> spread.distance(tail, Side.BELOW) + spread.distance(tail, Side.ABOVE)))
          .orElseThrow();
    }
  }

  /** Why a difference cannot be told from chance. */
  enum Reason {
    /** Training is random, and there is one seed of it: another might give anything. */
    ONE_SEED,
    /** There are fewer than two rows, groups or blocks: others might give anything. */
    TOO_FEW_ROWS,
    /** The metric says nothing of other rows, and nothing but rows could differ. */
    ROWS_UNKNOWN
  }
}
