package io.github.experimentmaven.mlp.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * SplitMix64: Steele, Lea and Flood (2014), "Fast Splittable Pseudorandom Number Generators", the
 * same numbers on every machine. Each purpose has a stream of its own, so that drawing more for one
 * leaves the others as they are: switching dropout on does not reshuffle the data.
 */
public final class RandomStream implements Resumable {

  /** What the numbers are for. */
  public enum Purpose {
    /** Initial weights. */
    INITIALIZATION,
    /** Order of the rows. */
    SHUFFLING,
    /** Outputs set to zero. */
    DROPOUT
  }

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /** The stream of a seed for a purpose. */
  public static RandomStream of(long seed, Purpose purpose) {
    int number =
        switch (purpose) {
          case INITIALIZATION -> 1;
          case SHUFFLING -> 2;
          case DROPOUT -> 3;
        };
    return new RandomStream(mix(mix(seed) + number * GAMMA));
  }

  /** The next 64 random bits. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** A number in [0, 1), a multiple of 2⁻²⁴. */
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /**
   * A whole number in [0, bound), by Lemire's multiplication; its bias is below bound · 2⁻³².
   *
   * @param bound at least 1
   */
  public int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Fills an array with the next random numbers. */
  void fill(long[] numbers, int count) {
    long start = state;
    for (int i = 0; i < count; i++) {
      numbers[i] = mix(start + (i + 1) * GAMMA);
    }
    state = start + count * GAMMA;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(state);
  }

  @Override
  public void read(DataInput in) throws IOException {
    state = in.readLong();
  }

  /** Mixes a seed with a number, for streams that belong together. */
  public static long derive(long seed, long number) {
    return number == 0 ? seed : mix(seed + number * GAMMA);
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
