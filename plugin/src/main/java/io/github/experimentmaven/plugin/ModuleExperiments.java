package io.github.experimentmaven.plugin;

import io.github.experimentmaven.run.Extensions;
import io.github.experimentmaven.spec.Experiment;
import java.util.List;

/**
 * The experiments of a module that a goal works on.
 *
 * @param all the experiments, by file name
 * @param extensions what their files can name
 * @param sources finds their data
 */
record ModuleExperiments(List<Experiment> all, Extensions extensions, MavenSources sources) {

  ModuleExperiments {
    all = List.copyOf(all);
  }
}
