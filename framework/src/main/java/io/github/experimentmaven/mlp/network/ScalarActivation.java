package io.github.experimentmaven.mlp.network;

/** An activation that is computed number by number from its argument, which it keeps. */
final class ScalarActivation implements Stage {

  private final ScalarFunction function;
  private final int width;
  private final float[][] arguments;

  ScalarActivation(ScalarFunction function, int width, int capacity) {
    this.function = function;
    this.width = width;
    arguments = new float[capacity][width];
  }

  @Override
  public float[][] forward(float[][] input, int rows, boolean training) {
    for (int r = 0; r < rows; r++) {
      float[] row = input[r];
      System.arraycopy(row, 0, arguments[r], 0, width);
      for (int c = 0; c < width; c++) {
        row[c] = (float) function.value(row[c]);
      }
    }
    return input;
  }

  @Override
  public float[][] backward(float[][] gradient, int rows) {
    for (int r = 0; r < rows; r++) {
      float[] row = gradient[r];
      for (int c = 0; c < width; c++) {
        row[c] *= (float) function.derivative(arguments[r][c]);
      }
    }
    return gradient;
  }
}
