package io.github.experimentmaven.mlp.network;

import io.github.experimentmaven.mlp.kernel.Kernels;

/**
 * Inverted dropout: in training an output is set to zero with the given probability and otherwise
 * divided by the probability to remain; elsewhere nothing happens. Srivastava et al. (2014),
 * "Dropout".
 */
final class Dropout implements Stage {

  private final Kernels kernels;
  private final RandomStream random;
  private final int width;
  private final int threshold;
  private final int factorBits;
  private final float[][] mask;
  private final float[][] output;
  private final long[] numbers;

  /**
   * Dropout.
   *
   * @param random stream for {@link RandomStream.Purpose#DROPOUT}
   */
  Dropout(Kernels kernels, RandomStream random, double probability, int width, int capacity) {
    this.kernels = kernels;
    this.random = random;
    this.width = width;
    threshold = (int) Math.min(Integer.MAX_VALUE, Math.round(probability * 0x1p31));
    factorBits = Float.floatToIntBits((float) (1 / (1 - probability)));
    mask = new float[capacity][width];
    output = new float[capacity][width];
    numbers = new long[(width + 1) / 2];
  }

  @Override
  public float[][] forward(float[][] input, int rows, boolean training) {
    if (!training) {
      return input;
    }
    for (int r = 0; r < rows; r++) {
      random.fill(numbers, numbers.length);
      draw(mask[r]);
    }
    kernels.multiplyElements(output, input, mask, rows, width);
    return output;
  }

  /**
   * Each random number serves two outputs with 31 bits each, the lower half first. Without a
   * branch, which a processor could not predict.
   */
  private void draw(float[] row) {
    int c = 0;
    for (; c + 2 <= width; c += 2) {
      long bits = numbers[c >> 1];
      row[c] = zeroOrFactor((int) bits >>> 1);
      row[c + 1] = zeroOrFactor((int) (bits >>> 33));
    }
    if (c < width) {
      row[c] = zeroOrFactor((int) numbers[c >> 1] >>> 1);
    }
  }

  private float zeroOrFactor(int uniform) {
    int allOnesIfDropped = (uniform - threshold) >> 31;
    return Float.intBitsToFloat(factorBits & ~allOnesIfDropped);
  }

  @Override
  public float[][] backward(float[][] gradient, int rows) {
    kernels.multiplyElements(gradient, gradient, mask, rows, width);
    return gradient;
  }
}
