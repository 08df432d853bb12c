package io.github.experimentmaven.data.profile;

/** Evenly spaced samples, the same every time. */
final class Sample {

  private Sample() {}

  /** Returns at most so many of the rows. */
  static int[] of(int[] rows, int most) {
    if (rows.length <= most) {
      return rows;
    }
    int[] sample = new int[most];
    for (int i = 0; i < most; i++) {
      sample[i] = rows[(int) ((long) i * rows.length / most)];
    }
    return sample;
  }
}
