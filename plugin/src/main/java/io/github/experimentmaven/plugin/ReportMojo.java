package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the report page of results that are there. */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReportMojo extends AbstractExperimentMojo {

  @Inject
  ReportMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments) throws IOException, MojoFailureException {
    ExperimentRunner runner = new ExperimentRunner(experiments.extensions(), 1, Clock.systemUTC());
    for (Experiment experiment : experiments.all()) {
      ResultFolder folder = resultsOf(experiment);
      if (!Files.exists(folder.provenance())) {
        throw new MojoFailureException(
            "There are no results of '" + experiment.name() + "': run experiment:run first.");
      }
      PreparedData data = runner.prepare(experiment, experiments.sources().of(experiment));
      ReportWriter.write(experiment, folder, experiments, Profile.of(data.rows(), data.folds()));
      getLog().info("Report: " + shown(folder.path().resolve(ReportWriter.FILE)));
    }
  }
}
