package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.UnfitResultsException;
import io.github.experimentmaven.report.compare.ComparisonConsole;
import io.github.experimentmaven.report.console.ConsoleTable;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.MalformedResultsException;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.Extensions;
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
 * them, and how they differ from the one before. Refuses results that are stale or incomplete.
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
      } catch (MalformedResultsException e) {
        throw Baselines.malformed(experiment.name(), e, Baselines.RESTORE);
      }
    }
    for (BaselineAcceptance acceptance : acceptances) {
      show(acceptance, experiments.extensions());
    }
    BaselineAcceptance.write(acceptances);
    for (BaselineAcceptance acceptance : acceptances) {
      getLog().info("Accepted as baseline: " + shown(acceptance.file()));
    }
  }

  /** Shows the results, beside those they replace where there are any. */
  private void show(BaselineAcceptance acceptance, Extensions extensions) {
    String name = acceptance.experiment().name();
    String text =
        acceptance
            .comparison()
            .map(
                comparison ->
                    name + " and its baseline:\n" + ComparisonConsole.format(comparison, "test"))
            .orElseGet(
                () ->
                    name
                        + " gets its first baseline:\n\n"
                        + ConsoleTable.render(
                            Comparison.of(acceptance.table(), acceptance.experiment(), extensions),
                            MavenStyle.current()));
    text.lines().forEach(getLog()::info);
    getLog().info("");
  }
}
