package io.github.experimentmaven.data.random;

/**
 * SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): the
 * same numbers from the same seed on every machine and in every version. Not thread-safe.
 */
public final class SeededRandom {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  private SeededRandom(long state) {
    this.state = state;
  }

  /**
   * Returns the random numbers of one purpose, independent of those of every other purpose.
   *
   * @param seed the seed
   * @param purpose what the numbers are for, for example a kind of split, a repeat and a fold
   */
  public static SeededRandom of(long seed, long... purpose) {
    long state = mix(seed + GOLDEN_GAMMA);
    for (long part : purpose) {
      state = mix(state ^ mix(part + GOLDEN_GAMMA));
    }
    return new SeededRandom(state);
  }

  /** Returns 64 random bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /**
   * Returns a number from 0 to {@code bound - 1}, all equally likely.
   *
   * @param bound at least 1
   */
  public int nextInt(int bound) {
    long limit = (1L << 32) - (1L << 32) % bound;
    long bits = nextLong() >>> 32;
    while (bits >= limit) {
      bits = nextLong() >>> 32;
    }
    return (int) (bits % bound);
  }

  /** Shuffles in place, every order equally likely (Fisher and Yates). */
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }

  private static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
