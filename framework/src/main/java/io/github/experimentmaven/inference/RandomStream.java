package io.github.experimentmaven.inference;

/**
 * The same random numbers on every machine, of a fixed beginning: SplitMix64 (Steele, Lea and
 * Flood, Fast Splittable Pseudorandom Number Generators, 2014). Not thread-safe.
 */
public final class RandomStream {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /** Returns the numbers of a purpose, others than those of any other purpose. */
  public static RandomStream of(long purpose) {
    return new RandomStream(mix(purpose + GOLDEN_GAMMA));
  }

  /**
   * Returns a whole number from 0 to {@code bound - 1}, all equally likely.
   *
   * @param bound at least 1
   */
  public int nextInt(int bound) {
    long limit = (1L << 32) - (1L << 32) % bound;
    long bits = nextBits();
    while (bits >= limit) {
      bits = nextBits();
    }
    return (int) (bits % bound);
  }

  /** Returns a number in [0, 1), a multiple of 2⁻⁵³. */
  public double nextDouble() {
    long high = nextBits() >>> 5;
    long low = nextBits() >>> 6;
    return ((high << 26) + low) * 0x1p-53;
  }

  private long nextBits() {
    state += GOLDEN_GAMMA;
    return mix(state) >>> 32;
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
