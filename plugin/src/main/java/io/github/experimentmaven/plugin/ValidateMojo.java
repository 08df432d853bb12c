package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.spec.Experiment;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the experiment files, the data they name and the options of their models, and says nothing
 * when all is well.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends AbstractExperimentMojo {

  @Override
  void execute(List<Experiment> experiments) {
    ExperimentRunner runner = new ExperimentRunner(extensions(), 1, Clock.systemUTC());
    ProblemCollector problems = new ProblemCollector();
    for (Experiment experiment : experiments) {
      problems.collect(
          () ->
              runner.validate(
                  experiment,
                  new FileSources(experiment.origin().file().toAbsolutePath().getParent())));
    }
    problems.throwIfAny();
  }
}
