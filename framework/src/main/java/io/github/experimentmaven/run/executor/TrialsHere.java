package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.run.trial.Trial;

/** Trains trials in this process, and keeps what comes of them. */
public interface TrialsHere {

  /**
   * Trains a trial beside others.
   *
   * @throws OutOfMemoryError if memory does not suffice beside them
   * @throws InterruptedException if the calling thread is interrupted
   */
  void train(Trial trial) throws InterruptedException;

  /**
   * Trains a trial while no other one is; a lack of memory is its own failure then.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  void trainAlone(Trial trial) throws InterruptedException;

  /** Takes part in the work of trials that are trained, until the calling thread is interrupted. */
  void help();
}
