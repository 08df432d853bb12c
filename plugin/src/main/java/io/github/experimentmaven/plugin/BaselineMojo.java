package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.UnfitResultsException;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.Baselines;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.show.MavenStyle;
import io.github.experimentmaven.report.compare.ComparisonConsole;
import io.github.experimentmaven.report.console.ConsoleTable;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.study.Study;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Accepts the current results as the baseline that later builds are compared with, after showing
 * them, and how they differ from the one before. Refuses results that are stale or incomplete, and
 * warns of those that break a threshold.
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
    Map<Study, BaselineAcceptance> acceptances = new LinkedHashMap<>();
    for (Study study : experiments.all()) {
      Baselines.committed(study.name(), baselines, boundary);
      try {
        acceptances.put(study, resultsOf(study).acceptance(baselines));
      } catch (UnfitResultsException e) {
        throw new MojoFailureException(e.getMessage(), e);
      } catch (MalformedResultsException e) {
        throw Baselines.malformed(study.name(), e, Baselines.RESTORE);
      }
    }
    acceptances.forEach(this::show);
    BaselineAcceptance.write(List.copyOf(acceptances.values()));
    for (BaselineAcceptance acceptance : acceptances.values()) {
      getLog().info("Accepted as baseline: " + shown(acceptance.file()));
    }
  }

  /** Shows the results, beside those they replace where there are any. */
  private void show(Study study, BaselineAcceptance acceptance) {
    String name = study.name();
    String text =
        acceptance
            .comparison()
            .map(
                comparison ->
                    name + " and its baseline:\n" + ComparisonConsole.format(comparison, Part.TEST))
            .orElseGet(
                () ->
                    name
                        + " gets its first baseline:\n\n"
                        + ConsoleTable.render(
                            Comparison.of(
                                acceptance.table(), study.experiment(), study.extensions()),
                            MavenStyle.current()));
    text.lines().forEach(getLog()::info);
    for (Finding broken : acceptance.broken()) {
      getLog()
          .warn(
              "%s: %s (%s); check fails on it with this baseline too"
                  .formatted(name, broken.describe(), broken.location()));
    }
    getLog().info("");
  }
}
