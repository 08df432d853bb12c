package io.github.experimentmaven.tree;

/**
 * SplitMix64: Steele, Lea and Flood (2014), "Fast Splittable Pseudorandom Number Generators", the
 * same numbers on every machine. Each tree has a stream of its own for each purpose, so that trees
 * can grow in any order, and drawing rows leaves the features that are drawn as they are.
 */
public final class RandomStream {

  /** What the numbers are for. */
  public enum Purpose {
    /** The rows that a tree grows on. */
    ROWS,
    /** The features and thresholds that a split chooses from. */
    SPLITS
  }

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /**
   * The stream of a tree for a purpose.
   *
   * @param seed the seed of the ensemble
   * @param tree the number of the tree in the ensemble
   */
  public static RandomStream of(long seed, Purpose purpose, long tree) {
    int number =
        switch (purpose) {
          case ROWS -> 1;
          case SPLITS -> 2;
        };
    return new RandomStream(mix(mix(mix(seed) + number * GAMMA) + tree * GAMMA));
  }

  /** Mixes a seed with a number, for streams that belong together. */
  public static long derive(long seed, long number) {
    return number == 0 ? seed : mix(seed + number * GAMMA);
  }

  /** The next 64 random bits. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** A number in [0, 1), a multiple of 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * A whole number in [0, bound), by Lemire's multiplication; its bias is below bound · 2⁻³².
   *
   * @param bound at least 1
   */
  public int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
