package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.Baselines;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.resolve.ReleasedVersions;
import io.github.experimentmaven.plugin.resolve.Releases;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.report.history.HistoryConsole;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyHistory;
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
 * Shows what the metrics that rules guard came to in the last releases, where they changed by more
 * than chance, and what was changed there: a page, a table of every number and a summary on the
 * console. The committed baseline and the current results stand at the end, where there are some.
 */
@Mojo(name = "history", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class HistoryMojo extends AbstractExperimentMojo {

  /** How many releases to look at, the newest; at least 1. */
  @Parameter(property = "experiment.versions", defaultValue = "20")
  private String versions;

  /** The folder of committed baselines. */
  @Parameter(
      property = "experiment.baselineDirectory",
      defaultValue = "${project.basedir}/src/experiments/baselines")
  private File baselineDirectory;

  @Inject
  HistoryMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    ReleasedVersions releases =
        ReleasedVersions.find(new Releases(artifacts(), project(), GoalMemory.none()), versions());
    Path committed = baselineDirectory.toPath();
    List<History> histories = new ArrayList<>();
    for (Study study : experiments.all()) {
      StudyHistory history = StudyHistory.of(study);
      releases.addTo(history, study.name());
      ReleasedVersions.addCommitted(
          history, Baselines.committed(study.name(), committed, boundary(committed)));
      history.addCurrent(resultsOf(study));
      histories.add(history.history());
      HistoryConsole.format(history.history()).lines().forEach(getLog()::info);
    }
    Path page = StudyHistory.write(project().getArtifactId(), histories, outputDirectory());
    getLog().info("History: " + shown(page));
  }

  private int versions() throws MojoFailureException {
    try {
      int most = Integer.parseInt(versions.strip());
      if (most > 0) {
        return most;
      }
    } catch (NumberFormatException e) {
      getLog().debug(e);
    }
    throw new MojoFailureException(
        "experiment.versions is `%s`: expected how many releases to look at, a whole number of at least 1, for example 20."
            .formatted(versions));
  }
}
