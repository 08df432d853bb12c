package io.github.experimentmaven.mlp.kernel;

/** The definition of every kernel as a textbook loop: what all others must equal to the bit. */
final class NaiveKernels implements Kernels {

  @Override
  public void multiply(
      float[][] result,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        result[r][c] = start[c];
        for (int k = 0; k < inner; k++) {
          result[r][c] += left[r][k] * right[k][c];
        }
      }
    }
  }

  @Override
  public void multiplyByTransposed(
      float[][] result,
      float[] start,
      float[][] left,
      float[][] right,
      int rows,
      int inner,
      int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        result[r][c] = start[c];
        for (int k = 0; k < inner; k++) {
          result[r][c] += left[r][k] * right[c][k];
        }
      }
    }
  }

  @Override
  public void multiplyTransposed(
      float[][] result, float[][] left, float[][] right, int rows, int inner, int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        result[r][c] = 0;
        for (int k = 0; k < inner; k++) {
          result[r][c] += left[k][r] * right[k][c];
        }
      }
    }
  }

  @Override
  public void addRows(float[] sums, float[][] matrix, int rows, int columns) {
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        sums[c] += matrix[r][c];
      }
    }
  }

  @Override
  public void addSquaredDeviations(
      float[] sums, float[][] matrix, float[] mean, int rows, int columns) {
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        float deviation = matrix[r][c] - mean[c];
        sums[c] += deviation * deviation;
      }
    }
  }

  @Override
  public void addProducts(float[] sums, float[][] left, float[][] right, int rows, int columns) {
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        sums[c] += left[r][c] * right[r][c];
      }
    }
  }

  @Override
  public void normalize(
      float[][] input,
      float[][] normalized,
      float[][] output,
      NormalizationColumns columns,
      int rows,
      int width) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < width; c++) {
        float centered = input[r][c] - columns.mean()[c];
        normalized[r][c] = centered * columns.inverseDeviation()[c];
        output[r][c] = columns.gamma()[c] * normalized[r][c] + columns.beta()[c];
      }
    }
  }

  @Override
  public void normalizeBackward(
      float[][] gradient,
      float[][] normalized,
      float[] scale,
      float[] meanGradient,
      float[] meanProduct,
      int rows,
      int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        float centered = gradient[r][c] - meanGradient[c];
        gradient[r][c] = scale[c] * (centered - normalized[r][c] * meanProduct[c]);
      }
    }
  }

  @Override
  public void relu(float[][] values, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        values[r][c] = values[r][c] > 0 ? values[r][c] : 0;
      }
    }
  }

  @Override
  public void reluBackward(float[][] gradient, float[][] output, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        gradient[r][c] *= output[r][c] > 0 ? 1f : 0f;
      }
    }
  }

  @Override
  public void tanh(float[][] values, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        float x = Math.max(-7.5f, Math.min(7.5f, values[r][c]));
        float s = x * x;
        float[] p = {Tanh.P0, Tanh.P1, Tanh.P2, Tanh.P3, Tanh.P4, 1f};
        float[] q = {Tanh.Q0, Tanh.Q1, Tanh.Q2, Tanh.Q3, Tanh.Q4, Tanh.Q5};
        values[r][c] = x * horner(p, s) / horner(q, s);
      }
    }
  }

  private static float horner(float[] coefficients, float s) {
    float sum = coefficients[coefficients.length - 1];
    for (int i = coefficients.length - 2; i >= 0; i--) {
      sum = coefficients[i] + s * sum;
    }
    return sum;
  }

  @Override
  public void tanhBackward(float[][] gradient, float[][] output, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        gradient[r][c] *= 1f - output[r][c] * output[r][c];
      }
    }
  }

  @Override
  public void multiplyElements(
      float[][] result, float[][] left, float[][] right, int rows, int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        result[r][c] = left[r][c] * right[r][c];
      }
    }
  }

  @Override
  public void adam(
      float[][] values,
      float[][] gradients,
      float[][] first,
      float[][] second,
      AdamStep step,
      int rows,
      int columns) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        float g = gradients[r][c] + step.decay() * values[r][c];
        float m = step.beta1() * first[r][c] + step.gradientWeight() * g;
        float v = step.beta2() * second[r][c] + step.squareWeight() * (g * g);
        first[r][c] = (m + 1e-20f) - 1e-20f;
        second[r][c] = (v + 1e-20f) - 1e-20f;
        float root = (float) Math.sqrt(second[r][c]) * step.scale() + step.epsilon();
        values[r][c] = step.shrink() * values[r][c] - step.rate() * first[r][c] / root;
      }
    }
  }
}
