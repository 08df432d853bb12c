package io.github.experimentmaven.plugin;

import io.github.experimentmaven.plugin.module.LeftChecks;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.project.BoundGoals;
import io.github.experimentmaven.plugin.project.ModuleClasses;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.resolve.MavenSources;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.spec.problem.ProblemCollector;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyReader;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the experiment files, the data they name and the options of their models, and says nothing
 * when all is well. Warns where models may learn badly from the scale of a target. What names
 * classes or resources of the module or of its dependencies is left to {@code validate-classes}.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends AbstractValidateMojo {

  private final transient LeftChecks left = new LeftChecks();

  @Inject
  ValidateMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  boolean isEarly() {
    return ModuleClasses.mayCome(project());
  }

  @Override
  boolean awaitsData(String scheme) {
    return scheme.equals(MavenSources.ARTIFACT) || isEarly();
  }

  @Override
  Study read(StudyReader reader, Path file, String name) {
    return isEarly()
        ? reader.awaiting(what -> left.leave(file, what)).read(file, name)
        : reader.read(file, name);
  }

  @Override
  void check(ModuleExperiments experiments, ProblemCollector problems) {
    check(experiments, problems, left);
  }

  @Override
  void repeat(GoalMemory.Recalled recalled) throws MojoExecutionException {
    LeftChecks.of(recalled).publish(shared(), sharedKey());
    super.repeat(recalled);
  }

  @Override
  void execute(ModuleExperiments experiments) throws MojoExecutionException {
    left.note(experiments.memory());
    left.publish(shared(), sharedKey());
    if (!BoundGoals.has(project(), execution(), "validate-classes")) {
      left.describe(this::shown)
          .forEach(
              line ->
                  getLog()
                      .info(
                          line
                              + "; checked by run, or before the tests by"
                              + " <goal>validate-classes</goal>"));
    }
    getLog().debug(experiments.all().size() + " experiments are valid.");
  }
}
