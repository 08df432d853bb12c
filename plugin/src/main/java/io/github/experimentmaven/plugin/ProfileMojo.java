package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.model.advice.TargetScale;
import io.github.experimentmaven.report.console.ProfileText;
import io.github.experimentmaven.report.html.ProfilePage;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Shows what is in the data before any model is trained: counts, missing values, ranges,
 * correlations, and what looks suspicious, such as a feature that gives the target away.
 */
@Mojo(name = "profile", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ProfileMojo extends AbstractExperimentMojo {

  @Inject
  ProfileMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments) throws IOException {
    ExperimentRunner runner = experiments.runner(1);
    for (Experiment experiment : experiments.all()) {
      PreparedData data = runner.prepare(experiment, experiments.sources().of(experiment));
      Profile profile =
          Profile.of(data.rows(), data.folds())
              .with(
                  TargetScale.suspicions(
                      experiment, data.rows(), data.folds(), experiments.extensions().models()));
      getLog().info(data.rows().summary());
      ProfileText.render(profile, MavenStyle.current()).lines().forEach(getLog()::info);
      Path page = resultsOf(experiment).path().resolve(ProfilePage.FILE);
      ProfilePage.write(experiment.name(), profile, page);
      getLog().info("Profile: " + shown(page));
    }
  }
}
