package io.github.experimentmaven.run;

import io.github.experimentmaven.run.executor.TrialsHere;
import io.github.experimentmaven.run.trial.Trial;
import io.github.experimentmaven.tree.SharedWorkers;
import java.util.Map;

/**
 * Trains trials in this process.
 *
 * @param task what is done for each
 * @param workers what threads without a trial help with
 * @param results takes what came of each, by its index
 */
record TrialsOfRun(TrialTask task, SharedWorkers workers, Map<Integer, TrialResult> results)
    implements TrialsHere {

  @Override
  public void train(Trial trial) throws InterruptedException {
    results.put(trial.index(), task.run(trial));
  }

  @Override
  public void trainAlone(Trial trial) throws InterruptedException {
    results.put(trial.index(), task.runAlone(trial));
  }

  @Override
  public void help() {
    workers.help();
  }
}
