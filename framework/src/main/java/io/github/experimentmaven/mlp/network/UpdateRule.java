package io.github.experimentmaven.mlp.network;

/** A rule of descent with its own memory of past gradients, bound to the parameters it changes. */
interface UpdateRule extends Resumable {

  /** Changes every parameter once. */
  void step(double learningRate);
}
