package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.BrokenRulesError;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.plugin.module.BuildReviews;
import io.github.experimentmaven.plugin.module.BuildVerdicts;
import io.github.experimentmaven.plugin.module.ExperimentIndex;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.Baselines;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.show.BuildServer;
import io.github.experimentmaven.plugin.show.MavenStyle;
import io.github.experimentmaven.plugin.show.ModuleLog;
import io.github.experimentmaven.plugin.show.VerdictMessage;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.plugin.unchanged.ResultNotes;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.study.JudgedFolder;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A share of the trials that is trained: there is nothing to judge before shares are merged. */
  @Parameter(property = "experiment.shard")
  private String shard;

  @Inject
  CheckMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  boolean isRepeatable() {
    return !BuildServer.listens();
  }

  @Override
  void repeat(GoalMemory.Recalled recalled) throws MojoExecutionException {
    super.repeat(recalled);
    recalled.files().stream()
        .filter(file -> file.endsWith(ResultNames.VERDICT))
        .forEach(this::tellAtEnd);
  }

  private void tellAtEnd(Path verdict) {
    BuildVerdicts.add(session(), project(), verdict, ModuleLog.ofBuild(passingLog()));
    BuildReviews.add(session(), project(), verdict.resolveSibling(ResultNames.REVIEW));
  }

  @Override
  List<Path> due(List<Path> files) {
    if (shard == null || files.isEmpty()) {
      return files;
    }
    getLog().info("Skipped: the results of shard " + shard + " are judged where it is merged.");
    return List.of();
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Baselines baselines = baselines(baselineDirectory.toPath(), experiments.memory());
    GateOptions options =
        Baselines.options(
            baseline, new GateOptions(failOnMissingBaseline, allowNotComparable, true));
    List<Verdict> verdicts = new ArrayList<>();
    for (Study study : experiments.all()) {
      StudyFolder folder = resultsOf(study);
      if (Files.exists(folder.path())) {
        ResultNotes.note(folder.files(), experiments.memory());
      }
      JudgedFolder judged = JudgedFolder.judge(folder, baselines.by(baseline), options);
      Verdict verdict = judged.verdict();
      verdicts.add(verdict);
      for (Path file : judged.write()) {
        experiments.memory().content(file);
      }
      tellAtEnd(folder.files().verdict());
      ResultNotes.noteShown(folder.files(), experiments.memory());
      tell(verdict);
    }
    ExperimentIndex.write(session(), project());
    ExperimentIndex.note(session(), project(), experiments.memory());
    BuildServer.tell(verdicts, project().getBasedir().toPath());
    if (!verdicts.stream().allMatch(Verdict::passed)) {
      throw new MojoFailureException(new BrokenRulesError(verdicts).getMessage());
    }
  }

  private void tell(Verdict verdict) {
    verdict.notes().forEach(note -> getLog().info(note));
    verdict
        .doubts()
        .forEach(doubt -> getLog().warn(verdict.experiment() + ": " + doubt.describe()));
    if (verdict.passed()) {
      getLog().info(MavenStyle.current().success(VerdictMessage.kept(verdict)));
    }
  }
}
