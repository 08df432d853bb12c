package io.github.experimentmaven.mlp.kernel;

/**
 * The numbers of one step of Adam: with g = gradient + decay · value, m = beta1 · m + (1 − beta1) ·
 * g and v = beta2 · v + (1 − beta2) · g², a value becomes shrink · value − rate · m / (√v · scale +
 * epsilon).
 *
 * @param rate learning rate over the bias correction of the first moment
 * @param scale one over the root of the bias correction of the second moment
 * @param gradientWeight 1 − beta1
 * @param squareWeight 1 − beta2
 * @param decay weight decay that joins the gradient
 * @param shrink factor of weight decay apart from the gradient
 */
public record AdamStep(
    float rate,
    float scale,
    float beta1,
    float gradientWeight,
    float beta2,
    float squareWeight,
    float epsilon,
    float decay,
    float shrink) {

  /**
   * Added to the moments and taken away again, so that moments too small to matter become zero
   * instead of denormal, which would slow down the arithmetic a hundredfold.
   */
  static final float FLUSH = 1e-20f;
}
