package io.github.experimentmaven.mlp.kernel;

/**
 * The hyperbolic tangent as Lambert's continued fraction x / (1 + x² / (3 + x² / (5 + …))), cut
 * after eleven terms: an odd polynomial of degree 11 over an even one of degree 10. With the
 * argument clamped where the fraction still is below 1, the error is at most 6.5e-7 everywhere. The
 * coefficients are those of the exact convergent, rounded.
 */
final class Tanh {

  static final float CLAMP = 7.5f;
  static final float P0 = (float) 13749310575.0;
  static final float P1 = (float) 1964187225.0;
  static final float P2 = (float) 64324260.0;
  static final float P3 = (float) 675675.0;
  static final float P4 = (float) 2145.0;
  static final float Q0 = (float) 13749310575.0;
  static final float Q1 = (float) 6547290750.0;
  static final float Q2 = (float) 413513100.0;
  static final float Q3 = (float) 7567560.0;
  static final float Q4 = (float) 45045.0;
  static final float Q5 = (float) 66.0;

  private Tanh() {}
}
