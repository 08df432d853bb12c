package io.github.experimentmaven.plugin;

import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.report.console.PlanText;
import io.github.experimentmaven.study.Study;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the experiments with their models, the number of their trials and their thresholds. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ListMojo extends AbstractExperimentMojo {

  @Inject
  ListMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments) {
    for (Study study : experiments.all()) {
      PlanText.render(study.validate().plan(), study.searches().plans())
          .lines()
          .forEach(getLog()::info);
    }
  }
}
