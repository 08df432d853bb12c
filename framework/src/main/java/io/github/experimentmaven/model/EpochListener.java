package io.github.experimentmaven.model;

/** Is told of every epoch of a training, in the thread that trains. */
@FunctionalInterface
public interface EpochListener {

  /** Takes note of an epoch that has just ended. */
  void onEpoch(Epoch epoch);
}
