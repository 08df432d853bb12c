package io.github.experimentmaven.mlp.network;

import java.util.List;

/** Zeros in the shapes of parameters, for what update rules remember. */
final class Memory {
  private Memory() {}

  static List<float[][]> like(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> new float[parameter.rows()][parameter.columns()])
        .toList();
  }
}
