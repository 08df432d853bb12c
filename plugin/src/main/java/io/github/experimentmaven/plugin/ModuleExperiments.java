package io.github.experimentmaven.plugin;

import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.Extensions;
import io.github.experimentmaven.spec.Experiment;
import java.time.Clock;
import java.util.List;

/**
 * The experiments of a module that a goal works on.
 *
 * @param all the experiments, by file name
 * @param extensions what their files can name
 * @param sources finds their data
 * @param memory notes what the goal reads and writes
 */
record ModuleExperiments(
    List<Experiment> all, Extensions extensions, MavenSources sources, GoalMemory memory) {

  ModuleExperiments {
    all = List.copyOf(all);
  }

  /**
   * Returns what runs the experiments.
   *
   * @param threads how many trials run at a time; 0 means one for each processor
   */
  ExperimentRunner runner(int threads) {
    int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    return new ExperimentRunner(extensions, workers, Clock.systemUTC());
  }
}
