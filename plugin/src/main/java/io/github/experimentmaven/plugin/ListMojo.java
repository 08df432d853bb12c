package io.github.experimentmaven.plugin;

import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.Plan;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Threshold;
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
      Plan plan = runner.validate(experiment, experiments.sources().of(experiment));
      getLog()
          .info(
              "%s (%s): %s"
                  .formatted(
                      experiment.name(),
                      experiment.origin().displayName(),
                      Figures.count(plan.trials().size(), "trial")));
      experiment.description().strip().lines().forEach(line -> getLog().info("  " + line));
      experiment
          .models()
          .forEach(model -> getLog().info("  model %s: %s".formatted(model.name(), model.type())));
      experiment.thresholds().forEach(threshold -> getLog().info("  threshold " + text(threshold)));
    }
  }

  private static String text(Threshold threshold) {
    StringBuilder text =
        new StringBuilder(
            "%s.%s.%s".formatted(threshold.model(), threshold.part(), threshold.metric()));
    threshold.max().ifPresent(max -> text.append(", at most ").append(max));
    threshold.min().ifPresent(min -> text.append(", at least ").append(min));
    return text.toString();
  }
}
