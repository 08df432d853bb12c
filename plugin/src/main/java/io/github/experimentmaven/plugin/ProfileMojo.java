package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.show.MavenStyle;
import io.github.experimentmaven.report.console.ProfileText;
import io.github.experimentmaven.report.html.ProfilePage;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.study.Study;
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
    for (Study study : experiments.all()) {
      PreparedData data = study.data();
      getLog().info(data.rows().summary());
      Profile profile = study.profile(data);
      ProfileText.render(profile, MavenStyle.current()).lines().forEach(getLog()::info);
      Path page = resultsOf(study).files().profile();
      ProfilePage.write(study.name(), profile, page);
      getLog().info("Profile: " + shown(page));
    }
  }
}
