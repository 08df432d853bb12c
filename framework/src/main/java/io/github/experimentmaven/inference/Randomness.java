package io.github.experimentmaven.inference;

/** Whether a model is another one with another seed. */
public enum Randomness {
  /** The same data give the same model, whatever the seed. */
  NONE,
  /** The seed decides, for example the first weights. */
  SEEDS
}
