package io.github.experimentmaven.model;

/** Is told how a training goes on, on the threads that train. */
@FunctionalInterface
public interface EpochListener {

  /** Takes note of an epoch that has just ended. */
  void onEpoch(Epoch epoch);

  /**
   * Takes note of how far the training has come; told by models without epochs too, and by those
   * that have them before each epoch is.
   */
  default void onProgress(Progress progress) {}
}
