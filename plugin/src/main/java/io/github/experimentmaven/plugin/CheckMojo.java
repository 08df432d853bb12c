package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.html.Card;
import io.github.experimentmaven.report.html.HtmlReport;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.spec.Experiment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  boolean isRepeatable() {
    return !BuildServer.listens();
  }

  @Override
  void repeat(GoalMemory.Recalled recalled) {
    super.repeat(recalled);
    recalled.files().stream()
        .filter(file -> file.endsWith(VerdictFiles.NAME))
        .forEach(this::tellAtEnd);
  }

  private void tellAtEnd(Path verdict) {
    BuildVerdicts.add(session(), project(), verdict, passingLog());
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Judging judging = new Judging(project(), experiments);
    Baselines baselines = baselines(baselineDirectory.toPath(), experiments.memory());
    GateOptions options = new GateOptions(failOnMissingBaseline, allowNotComparable, true);
    List<Verdict> verdicts = new ArrayList<>();
    for (Experiment experiment : experiments.all()) {
      ResultFolder folder = resultsOf(experiment);
      if (Files.exists(folder.path())) {
        ResultNotes.note(folder, experiments.memory());
      }
      Verdict verdict = judging.judge(experiment, folder, baselines, baseline, options);
      verdicts.add(verdict);
      for (Path file : VerdictFiles.write(verdict, folder.path())) {
        experiments.memory().content(file);
      }
      tellAtEnd(folder.path().resolve(VerdictFiles.NAME));
      show(verdict, folder);
      ResultNotes.noteShown(folder, experiments.memory());
      tell(verdict);
    }
    ExperimentIndex.write(session(), project());
    ExperimentIndex.note(session(), project(), experiments.memory());
    BuildServer.tell(verdicts, project().getBasedir().toPath());
    if (!verdicts.stream().allMatch(Verdict::passed)) {
      throw new MojoFailureException(VerdictMessage.of(verdicts));
    }
  }

  /** Puts the verdict into the page of the results and what the index says of them. */
  private static void show(Verdict verdict, ResultFolder folder) throws IOException {
    if (HtmlReport.judge(folder.path().resolve(HtmlReport.FILE), verdict)) {
      Optional<Card> card = Card.read(folder.path());
      if (card.isPresent()) {
        card.get().judged(verdict).write(folder.path());
      }
    }
  }

  private void tell(Verdict verdict) {
    verdict.notes().forEach(note -> getLog().info(note));
    verdict.doubts().forEach(doubt -> getLog().warn(doubt.describe()));
    if (verdict.passed()) {
      getLog().info(MavenStyle.current().success(VerdictMessage.kept(verdict)));
    }
  }
}
