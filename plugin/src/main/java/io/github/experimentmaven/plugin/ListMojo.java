package io.github.experimentmaven.plugin;

import io.github.experimentmaven.report.console.PlanText;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.spec.Experiment;
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
    ExperimentRunner runner = experiments.runner(1);
    for (Experiment experiment : experiments.all()) {
      Plan plan = runner.validate(experiment, experiments.sources().of(experiment)).plan();
      PlanText.render(plan).lines().forEach(getLog()::info);
    }
  }
}
