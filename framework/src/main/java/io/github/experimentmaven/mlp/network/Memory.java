package io.github.experimentmaven.mlp.network;

import java.util.List;

/** Zeros in the shapes of parameters, for what update rules remember. */
final class Memory {

  private static final float FLUSH = 1e-20f;

  private Memory() {}

  /**
   * The value, or zero if it is too small to matter: what decays step by step would become denormal
   * one day, and slow down the arithmetic a hundredfold.
   */
  static float flush(float value) {
    return (value + FLUSH) - FLUSH;
  }

  static List<float[][]> like(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> new float[parameter.rows()][parameter.columns()])
        .toList();
  }
}
