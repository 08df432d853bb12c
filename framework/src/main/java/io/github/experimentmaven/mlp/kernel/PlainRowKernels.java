package io.github.experimentmaven.mlp.kernel;

/**
 * Element-wise arithmetic on one to four rows, from one column up to another, in loops that the
 * compiler vectorises.
 */
final class PlainRowKernels {

  /** Any positive float times this is at least 1, save for the smallest 1e-38. */
  static final float HUGE = 1e38f;

  private PlainRowKernels() {}

  static void add4(
      float[] sums, float[] a, float[] b, float[] c, float[] d, int from, int columns) {
    for (int j = from; j < columns; j++) {
      sums[j] = (((sums[j] + a[j]) + b[j]) + c[j]) + d[j];
    }
  }

  static void add1(float[] sums, float[] a, int from, int columns) {
    for (int j = from; j < columns; j++) {
      sums[j] += a[j];
    }
  }

  static void addSquaredDeviations2(
      float[] sums, float[] a, float[] b, float[] mean, int from, int columns) {
    for (int j = from; j < columns; j++) {
      float d = a[j] - mean[j];
      float e = b[j] - mean[j];
      sums[j] = (sums[j] + d * d) + e * e;
    }
  }

  static void addSquaredDeviations1(float[] sums, float[] a, float[] mean, int from, int columns) {
    for (int j = from; j < columns; j++) {
      float d = a[j] - mean[j];
      sums[j] += d * d;
    }
  }

  static void addProducts2(
      float[] sums, float[] a0, float[] b0, float[] a1, float[] b1, int from, int columns) {
    for (int j = from; j < columns; j++) {
      sums[j] = (sums[j] + a0[j] * b0[j]) + a1[j] * b1[j];
    }
  }

  static void addProducts1(float[] sums, float[] a, float[] b, int from, int columns) {
    for (int j = from; j < columns; j++) {
      sums[j] += a[j] * b[j];
    }
  }

  static void normalize(
      float[] input,
      float[] normalized,
      float[] output,
      float[] mean,
      float[] inverseDeviation,
      float[] gamma,
      float[] beta,
      int from,
      int columns) {
    for (int j = from; j < columns; j++) {
      float x = (input[j] - mean[j]) * inverseDeviation[j];
      normalized[j] = x;
      output[j] = gamma[j] * x + beta[j];
    }
  }

  static void normalizeBackward(
      float[] gradient,
      float[] normalized,
      float[] scale,
      float[] meanGradient,
      float[] meanProduct,
      int from,
      int columns) {
    for (int j = from; j < columns; j++) {
      gradient[j] = scale[j] * ((gradient[j] - meanGradient[j]) - normalized[j] * meanProduct[j]);
    }
  }

  static void relu(float[] values, int from, int columns) {
    for (int j = from; j < columns; j++) {
      values[j] = Math.max(0f, values[j]);
    }
  }

  static void reluBackward(float[] gradient, float[] output, int from, int columns) {
    for (int j = from; j < columns; j++) {
      gradient[j] *= Math.min(1f, output[j] * HUGE);
    }
  }

  static void tanh(float[] values, int from, int columns) {
    for (int j = from; j < columns; j++) {
      values[j] = Math.max(-Tanh.CLAMP, Math.min(Tanh.CLAMP, values[j]));
    }
    for (int j = from; j < columns; j++) {
      float x = values[j];
      float s = x * x;
      float p = x * (Tanh.P0 + s * (Tanh.P1 + s * (Tanh.P2 + s * (Tanh.P3 + s * (Tanh.P4 + s)))));
      float q =
          Tanh.Q0 + s * (Tanh.Q1 + s * (Tanh.Q2 + s * (Tanh.Q3 + s * (Tanh.Q4 + s * Tanh.Q5))));
      values[j] = p / q;
    }
  }

  static void tanhBackward(float[] gradient, float[] output, int from, int columns) {
    for (int j = from; j < columns; j++) {
      gradient[j] *= 1f - output[j] * output[j];
    }
  }

  static void multiplyElements(float[] result, float[] left, float[] right, int from, int columns) {
    for (int j = from; j < columns; j++) {
      result[j] = left[j] * right[j];
    }
  }

  static void adam(
      float[] values,
      float[] gradients,
      float[] first,
      float[] second,
      AdamStep step,
      int from,
      int columns) {
    boolean decays = step.decay() != 0 || step.shrink() != 1;
    if (decays) {
      adamWithDecay(values, gradients, first, second, step, from, columns);
    } else {
      adamWithoutDecay(values, gradients, first, second, step, from, columns);
    }
  }

  private static void adamWithDecay(
      float[] values,
      float[] gradients,
      float[] first,
      float[] second,
      AdamStep step,
      int from,
      int columns) {
    float rate = step.rate();
    float scale = step.scale();
    float beta1 = step.beta1();
    float gradientWeight = step.gradientWeight();
    float beta2 = step.beta2();
    float squareWeight = step.squareWeight();
    float epsilon = step.epsilon();
    float decay = step.decay();
    float shrink = step.shrink();
    for (int j = from; j < columns; j++) {
      float value = values[j];
      float g = gradients[j] + decay * value;
      float m = ((beta1 * first[j] + gradientWeight * g) + AdamStep.FLUSH) - AdamStep.FLUSH;
      float v = ((beta2 * second[j] + squareWeight * (g * g)) + AdamStep.FLUSH) - AdamStep.FLUSH;
      first[j] = m;
      second[j] = v;
      values[j] = shrink * value - rate * m / ((float) Math.sqrt(v) * scale + epsilon);
    }
  }

  /** The same with decay 0 and shrink 1, a third faster. */
  private static void adamWithoutDecay(
      float[] values,
      float[] gradients,
      float[] first,
      float[] second,
      AdamStep step,
      int from,
      int columns) {
    float rate = step.rate();
    float scale = step.scale();
    float beta1 = step.beta1();
    float gradientWeight = step.gradientWeight();
    float beta2 = step.beta2();
    float squareWeight = step.squareWeight();
    float epsilon = step.epsilon();
    for (int j = from; j < columns; j++) {
      float g = gradients[j];
      float m = ((beta1 * first[j] + gradientWeight * g) + AdamStep.FLUSH) - AdamStep.FLUSH;
      float v = ((beta2 * second[j] + squareWeight * (g * g)) + AdamStep.FLUSH) - AdamStep.FLUSH;
      first[j] = m;
      second[j] = v;
      values[j] -= rate * m / ((float) Math.sqrt(v) * scale + epsilon);
    }
  }
}
