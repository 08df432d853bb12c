package io.github.experimentmaven.onnx;

import java.util.Objects;

/**
 * What an input, a constant or an operator of a graph gives.
 *
 * @param name its name in the graph
 */
public record OnnxValue(String name) {

  /** Checks that the name is there. */
  public OnnxValue {
    Objects.requireNonNull(name, "name");
  }
}
