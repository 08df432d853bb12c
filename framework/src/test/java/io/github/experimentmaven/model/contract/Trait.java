package io.github.experimentmaven.model.contract;

/** What decides how a property is held against a model type. */
enum Trait {
  /** Draws features at random or starts from random weights: compared over several seeds. */
  RANDOM
}
