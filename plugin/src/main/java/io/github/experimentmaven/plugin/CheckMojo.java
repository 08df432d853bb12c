package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.spec.Experiment;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails the build when results break a threshold or are worse than the baseline, and says which, by
 * how much and against what.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class CheckMojo extends AbstractExperimentMojo {

  /**
   * What results are compared with: {@code auto} (the committed table, or else the newest release),
   * {@code release}, a version, a file, or {@code none}.
   */
  @Parameter(property = "experiment.baseline", defaultValue = Baselines.AUTOMATIC)
  private String baseline;

  /** The folder of committed baselines. */
  @Parameter(
      property = "experiment.baselineDirectory",
      defaultValue = "${project.basedir}/src/experiments/baselines")
  private File baselineDirectory;

  /** Fails where an experiment asks for a comparison and there is no baseline yet. */
  @Parameter(property = "experiment.failOnMissingBaseline", defaultValue = "false")
  private boolean failOnMissingBaseline;

  /** Lets results pass that cannot be compared, because the data or the split changed. */
  @Parameter(property = "experiment.allowNotComparable", defaultValue = "false")
  private boolean allowNotComparable;

  @Inject
  CheckMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Judging judging = new Judging(project(), experiments);
    Baselines baselines =
        new Baselines(
            artifacts(),
            project(),
            baselineDirectory.toPath(),
            boundary(baselineDirectory.toPath()));
    GateOptions options = new GateOptions(failOnMissingBaseline, allowNotComparable);
    List<Verdict> verdicts = new ArrayList<>();
    for (Experiment experiment : experiments.all()) {
      ResultFolder folder = resultsOf(experiment);
      Verdict verdict = judging.judge(experiment, folder, baselines, baseline, options);
      verdicts.add(verdict);
      VerdictFiles.write(verdict, folder.path());
      BuildVerdicts.add(session(), project(), folder.path().resolve(VerdictFiles.NAME), getLog());
      tell(verdict);
    }
    BuildServer.tell(verdicts, project().getBasedir().toPath());
    if (!verdicts.stream().allMatch(Verdict::passed)) {
      throw new MojoFailureException(VerdictMessage.of(verdicts));
    }
  }

  private void tell(Verdict verdict) {
    verdict.notes().forEach(note -> getLog().info(note));
    verdict.doubts().forEach(doubt -> getLog().warn(doubt.describe()));
    if (verdict.passed()) {
      getLog().info(VerdictMessage.kept(verdict));
    }
  }
}
