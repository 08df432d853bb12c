package io.github.experimentmaven.plugin;

import io.github.experimentmaven.plugin.module.LeftChecks;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.AwaitedDataException;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.unchanged.GoalInputs;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.ProblemCollector;
import io.github.experimentmaven.study.Study;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** What the goals share that check experiments and train nothing. */
abstract class AbstractValidateMojo extends AbstractExperimentMojo {

  AbstractValidateMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  final boolean isRepeatable() {
    return true;
  }

  /** Checks all that can be checked now. */
  final void check(ModuleExperiments experiments, ProblemCollector problems, LeftChecks left) {
    for (Study study : experiments.all()) {
      Path file = study.experiment().origin().file();
      problems.collect(
          () -> {
            try {
              List<Problem> warnings = study.validate().warnings();
              if (!left.isLeft(file)) {
                warnings.forEach(warning -> getLog().warn(warning.toString()));
              }
            } catch (AwaitedDataException e) {
              left.leave(file, e.getMessage());
            }
          });
    }
  }

  /** Returns what tells executions of these goals with other parameters apart. */
  final String sharedKey() throws MojoExecutionException {
    return "experiment.left." + new GoalInputs().parameters(this, AbstractModuleMojo.class).key();
  }
}
