package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.html.IndexPage;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.spec.Experiment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the report page of results that are there. */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReportMojo extends AbstractExperimentMojo {

  /** Writes the charts as PNG files too, not as SVG files alone. */
  @Parameter(property = "experiment.pictures", defaultValue = "false")
  private boolean pictures;

  /** What results are compared with, as for {@code check}. */
  @Parameter(property = "experiment.baseline", defaultValue = Baselines.AUTOMATIC)
  private String baseline;

  /** The folder of committed baselines. */
  @Parameter(
      property = "experiment.baselineDirectory",
      defaultValue = "${project.basedir}/src/experiments/baselines")
  private File baselineDirectory;

  @Inject
  ReportMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    ExperimentRunner runner = experiments.runner(1);
    ReportWriter writer = new ReportWriter(project().getArtifactId(), experiments, pictures);
    Judging judging = new Judging(project(), experiments);
    Baselines baselines =
        new Baselines(
            artifacts(),
            project(),
            baselineDirectory.toPath(),
            boundary(baselineDirectory.toPath()));
    List<IndexPage.Entry> entries = new ArrayList<>();
    for (Experiment experiment : experiments.all()) {
      ResultFolder folder = resultsOf(experiment);
      if (!Files.exists(folder.provenance())) {
        throw new MojoFailureException(
            "There are no results of '" + experiment.name() + "': run experiment:run first.");
      }
      PreparedData data = runner.prepare(experiment, experiments.sources().of(experiment));
      Verdict verdict =
          judging.judge(experiment, folder, baselines, baseline, GateOptions.DEFAULTS);
      entries.add(
          writer.write(
              experiment, folder, Profile.of(data.rows(), data.folds()), Optional.of(verdict)));
      getLog().info("Report: " + shown(folder.path().resolve(ReportWriter.FILE)));
    }
    writer.writeIndex(entries, outputDirectory());
  }
}
