package io.github.experimentmaven.plugin;

import io.github.experimentmaven.study.Study;
import java.util.List;

/**
 * The experiments of a module that a goal works on.
 *
 * @param all the experiments, by file name
 * @param memory notes what the goal reads and writes
 */
record ModuleExperiments(List<Study> all, GoalMemory memory) {

  ModuleExperiments {
    all = List.copyOf(all);
  }
}
