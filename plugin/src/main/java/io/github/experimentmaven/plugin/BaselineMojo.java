package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.UnfitResultsException;
import io.github.experimentmaven.report.compare.ComparisonConsole;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.spec.Experiment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Accepts the current results as the baseline that later builds are compared with, after showing
 * how they differ from the one before. Refuses results that are stale or incomplete.
 */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class BaselineMojo extends AbstractExperimentMojo {

  /** The folder of committed baselines. */
  @Parameter(
      property = "experiment.baselineDirectory",
      defaultValue = "${project.basedir}/src/experiments/baselines")
  private File baselineDirectory;

  @Inject
  BaselineMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Path baselines = baselineDirectory.toPath();
    Boundary boundary = boundary(baselines);
    Judging judging = new Judging(project(), experiments);
    List<BaselineAcceptance> acceptances = new ArrayList<>();
    for (Experiment experiment : experiments.all()) {
      ResultFolder folder = resultsOf(experiment);
      Baselines.committed(experiment.name(), baselines, boundary);
      try {
        acceptances.add(
            BaselineAcceptance.prepare(
                experiment,
                folder,
                judging.staleness(experiment, folder),
                baselines,
                experiments.extensions().metrics()));
      } catch (UnfitResultsException e) {
        throw new MojoFailureException(e.getMessage(), e);
      }
    }
    for (BaselineAcceptance acceptance : acceptances) {
      acceptance
          .comparison()
          .map(comparison -> ComparisonConsole.format(comparison, "test"))
          .ifPresent(text -> text.lines().forEach(getLog()::info));
    }
    BaselineAcceptance.write(acceptances);
    for (BaselineAcceptance acceptance : acceptances) {
      getLog().info("Accepted as baseline: " + shown(acceptance.file()));
    }
  }
}
