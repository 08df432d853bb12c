package io.github.experimentmaven.mlp.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Element-wise arithmetic on the Vector API, for all columns that fill whole vectors. Each method
 * returns the number of columns it has done; the plain kernels do the rest.
 */
final class VectorRowKernels {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private VectorRowKernels() {}

  private static FloatVector load(float[] row, int c) {
    return FloatVector.fromArray(SPECIES, row, c);
  }

  static int addRows(float[] sums, float[][] matrix, int rows, int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int c = 0; c < bound; c += LANES) {
      FloatVector sum = load(sums, c);
      for (int r = 0; r < rows; r++) {
        sum = sum.add(load(matrix[r], c));
      }
      sum.intoArray(sums, c);
    }
    return bound;
  }

  static int addSquaredDeviations(
      float[] sums, float[][] matrix, float[] mean, int rows, int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int c = 0; c < bound; c += LANES) {
      FloatVector sum = load(sums, c);
      FloatVector center = load(mean, c);
      for (int r = 0; r < rows; r++) {
        FloatVector deviation = load(matrix[r], c).sub(center);
        sum = sum.add(deviation.mul(deviation));
      }
      sum.intoArray(sums, c);
    }
    return bound;
  }

  static int addProducts(float[] sums, float[][] left, float[][] right, int rows, int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int c = 0; c < bound; c += LANES) {
      FloatVector sum = load(sums, c);
      for (int r = 0; r < rows; r++) {
        sum = sum.add(load(left[r], c).mul(load(right[r], c)));
      }
      sum.intoArray(sums, c);
    }
    return bound;
  }

  static int normalize(
      float[][] input,
      float[][] normalized,
      float[][] output,
      NormalizationColumns columns,
      int rows,
      int width) {
    int bound = SPECIES.loopBound(width);
    for (int c = 0; c < bound; c += LANES) {
      FloatVector mean = load(columns.mean(), c);
      FloatVector inverseDeviation = load(columns.inverseDeviation(), c);
      FloatVector gamma = load(columns.gamma(), c);
      FloatVector beta = load(columns.beta(), c);
      for (int r = 0; r < rows; r++) {
        FloatVector x = load(input[r], c).sub(mean).mul(inverseDeviation);
        x.intoArray(normalized[r], c);
        gamma.mul(x).add(beta).intoArray(output[r], c);
      }
    }
    return bound;
  }

  static int normalizeBackward(
      float[][] gradient,
      float[][] normalized,
      float[] scale,
      float[] meanGradient,
      float[] meanProduct,
      int rows,
      int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int c = 0; c < bound; c += LANES) {
      FloatVector factor = load(scale, c);
      FloatVector mean = load(meanGradient, c);
      FloatVector product = load(meanProduct, c);
      for (int r = 0; r < rows; r++) {
        FloatVector projected = load(normalized[r], c).mul(product);
        load(gradient[r], c).sub(mean).sub(projected).mul(factor).intoArray(gradient[r], c);
      }
    }
    return bound;
  }

  static int relu(float[][] values, int rows, int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int r = 0; r < rows; r++) {
      float[] row = values[r];
      for (int c = 0; c < bound; c += LANES) {
        load(row, c).max(0f).intoArray(row, c);
      }
    }
    return bound;
  }

  static int reluBackward(float[][] gradient, float[][] output, int rows, int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int r = 0; r < rows; r++) {
      float[] row = gradient[r];
      float[] activated = output[r];
      for (int c = 0; c < bound; c += LANES) {
        FloatVector slope = load(activated, c).mul(PlainRowKernels.HUGE).min(1f);
        load(row, c).mul(slope).intoArray(row, c);
      }
    }
    return bound;
  }

  static int tanh(float[][] values, int rows, int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int r = 0; r < rows; r++) {
      float[] row = values[r];
      for (int c = 0; c < bound; c += LANES) {
        FloatVector x = load(row, c).min(Tanh.CLAMP).max(-Tanh.CLAMP);
        FloatVector s = x.mul(x);
        FloatVector p = s.add(Tanh.P4).mul(s).add(Tanh.P3).mul(s).add(Tanh.P2);
        p = p.mul(s).add(Tanh.P1).mul(s).add(Tanh.P0).mul(x);
        FloatVector q = s.mul(Tanh.Q5).add(Tanh.Q4).mul(s).add(Tanh.Q3).mul(s).add(Tanh.Q2);
        q = q.mul(s).add(Tanh.Q1).mul(s).add(Tanh.Q0);
        p.div(q).intoArray(row, c);
      }
    }
    return bound;
  }

  static int tanhBackward(float[][] gradient, float[][] output, int rows, int columns) {
    int bound = SPECIES.loopBound(columns);
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    for (int r = 0; r < rows; r++) {
      float[] row = gradient[r];
      float[] activated = output[r];
      for (int c = 0; c < bound; c += LANES) {
        FloatVector h = load(activated, c);
        load(row, c).mul(one.sub(h.mul(h))).intoArray(row, c);
      }
    }
    return bound;
  }

  static int multiplyElements(
      float[][] result, float[][] left, float[][] right, int rows, int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < bound; c += LANES) {
        load(left[r], c).mul(load(right[r], c)).intoArray(result[r], c);
      }
    }
    return bound;
  }

  static int adam(
      float[] values,
      float[] gradients,
      float[] first,
      float[] second,
      AdamStep step,
      int columns) {
    int bound = SPECIES.loopBound(columns);
    for (int c = 0; c < bound; c += LANES) {
      FloatVector value = load(values, c);
      FloatVector g = load(gradients, c).add(value.mul(step.decay()));
      FloatVector m =
          load(first, c)
              .mul(step.beta1())
              .add(g.mul(step.gradientWeight()))
              .add(AdamStep.FLUSH)
              .sub(AdamStep.FLUSH);
      FloatVector v =
          load(second, c)
              .mul(step.beta2())
              .add(g.mul(g).mul(step.squareWeight()))
              .add(AdamStep.FLUSH)
              .sub(AdamStep.FLUSH);
      m.intoArray(first, c);
      v.intoArray(second, c);
      FloatVector root = v.lanewise(VectorOperators.SQRT).mul(step.scale()).add(step.epsilon());
      value.mul(step.shrink()).sub(m.mul(step.rate()).div(root)).intoArray(values, c);
    }
    return bound;
  }
}
