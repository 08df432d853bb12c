package io.github.experimentmaven.plugin;

import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.module.ProblemCollector;
import io.github.experimentmaven.plugin.project.ModuleClasses;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.study.Study;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the experiment files, the data they name and the options of their models, and says nothing
 * when all is well. Warns where models may learn badly from the scale of a target.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends AbstractExperimentMojo {

  @Inject
  ValidateMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  boolean mustWait() {
    if (ModuleClasses.awaitCompilation(project())) {
      getLog()
          .info(
              "The experiments are checked when they run: they may name classes or resources"
                  + " of this module, which are not built yet.");
      return true;
    }
    return false;
  }

  @Override
  boolean isRepeatable() {
    return true;
  }

  @Override
  void check(ModuleExperiments experiments, ProblemCollector problems) {
    for (Study study : experiments.all()) {
      problems.collect(
          () -> study.validate().warnings().forEach(warning -> getLog().warn(warning.toString())));
    }
  }

  @Override
  void execute(ModuleExperiments experiments) {
    getLog().debug(experiments.all().size() + " experiments are valid.");
  }
}
