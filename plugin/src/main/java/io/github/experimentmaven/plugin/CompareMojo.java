package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.BaselineComparison;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.Baselines;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.report.compare.ComparisonConsole;
import io.github.experimentmaven.report.compare.ComparisonCsv;
import io.github.experimentmaven.report.compare.ComparisonMarkdown;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Prints two versions of the results side by side, or the baseline and the current results. */
@Mojo(name = "compare", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class CompareMojo extends AbstractExperimentMojo {

  private static final String CURRENT = "current";
  private static final double CONFIDENCE = 0.95;

  /** The results to compare with: {@code auto}, {@code release}, a version or a file. */
  @Parameter(property = "from", defaultValue = Baselines.AUTOMATIC)
  private String from;

  /** The results to compare: {@code current}, {@code release}, a version or a file. */
  @Parameter(property = "to", defaultValue = CURRENT)
  private String to;

  /** The part to print: {@code train}, {@code validation} or {@code test}. */
  @Parameter(property = "part", defaultValue = "test")
  private String part;

  /** The folder of committed baselines. */
  @Parameter(
      property = "experiment.baselineDirectory",
      defaultValue = "${project.basedir}/src/experiments/baselines")
  private File baselineDirectory;

  @Inject
  CompareMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Part shown =
        Part.of(part)
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "no part is named `%s`; parts: %s%s"
                            .formatted(
                                part,
                                String.join(", ", Part.labels()),
                                NearestName.hint(part, Part.labels()))));
    for (Study study : experiments.all()) {
      Experiment experiment = study.experiment();
      BaselineComparison comparison =
          BaselineComparison.of(
              results(study, from).only(experiment.selection()),
              results(study, to).only(experiment.selection()),
              study.extensions().metrics(),
              experiment.regression().map(RegressionSpec::confidence).orElse(CONFIDENCE),
              experiment.slices().leastRows());
      ComparisonConsole.format(comparison, shown).lines().forEach(getLog()::info);
      Path folder = resultsOf(study).path();
      WholeFile.write(
          folder.resolve(ResultNames.COMPARISON_MARKDOWN),
          ComparisonMarkdown.format(comparison, shown));
      WholeFile.write(
          folder.resolve(ResultNames.COMPARISON), ComparisonCsv.format(comparison).toString());
    }
  }

  private Baseline results(Study study, String choice)
      throws IOException, MojoExecutionException, MojoFailureException {
    if (choice.equals(CURRENT)) {
      StudyFolder folder = resultsOf(study);
      if (!Files.exists(folder.files().results())) {
        throw new MojoFailureException(
            "There are no results of '" + study.name() + "': run experiment:run first.");
      }
      return Baseline.current(folder.table(), folder.files());
    }
    Optional<Baseline> found =
        baselines(baselineDirectory.toPath(), GoalMemory.none()).find(study.name(), choice);
    return found
        .orElseThrow(
            () ->
                new MojoFailureException(
                    ("There is nothing to compare '%s' with: neither a committed baseline nor a"
                            + " release with result tables; accept one with experiment:baseline.")
                        .formatted(study.name())))
        .of(study.name());
  }
}
