package io.github.experimentmaven.plugin;

import io.github.experimentmaven.plugin.module.LeftChecks;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.resolve.MavenSources;
import io.github.experimentmaven.spec.problem.ProblemCollector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks what {@code validate} left of the experiments, as soon as the classes, the resources and
 * the dependencies of the module are there; all of them where {@code validate} did not run before.
 */
@Mojo(
    name = "validate-classes",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class ValidateClassesMojo extends AbstractValidateMojo {

  private final transient LeftChecks left = new LeftChecks();

  @Inject
  ValidateClassesMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  List<Path> due(List<Path> files) throws MojoExecutionException {
    Optional<List<Path>> leftBefore = LeftChecks.published(shared(), sharedKey());
    return leftBefore.map(due -> files.stream().filter(due::contains).toList()).orElse(files);
  }

  @Override
  boolean awaitsData(String scheme) {
    return scheme.equals(MavenSources.ARTIFACT);
  }

  @Override
  void check(ModuleExperiments experiments, ProblemCollector problems) {
    check(experiments, problems, left);
  }

  @Override
  void execute(ModuleExperiments experiments) {
    left.describe(this::shown).forEach(line -> getLog().info(line + "; checked by run"));
  }
}
