package io.github.experimentmaven.run;

import io.github.experimentmaven.run.trial.Trial;

/** What is done for each trial that is trained in this process. */
interface TrialTask {

  /**
   * Does it.
   *
   * @throws OutOfMemoryError if memory does not suffice beside other trials
   */
  TrialResult run(Trial trial) throws InterruptedException;

  /** Does it while no other trial runs; a lack of memory is the trial's own then. */
  TrialResult runAlone(Trial trial) throws InterruptedException;
}
