package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.report.console.ConsoleTable;
import io.github.experimentmaven.report.console.TextStyle;
import io.github.experimentmaven.report.markdown.SummaryMarkdown;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceOfRun;
import io.github.experimentmaven.result.ResultFiles;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.run.ExperimentRunner;
import io.github.experimentmaven.run.Extensions;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Trains and evaluates the models of the experiments and writes their result tables. Never fails on
 * a bad result: that is what {@code check} is for.
 */
@Mojo(name = "run", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class RunMojo extends AbstractExperimentMojo {

  /** How many trials run at a time; 0 means one for each processor. */
  @Parameter(property = "experiment.threads", defaultValue = "0")
  private int threads;

  @Override
  void execute(List<Experiment> experiments) throws IOException, MojoExecutionException {
    Extensions extensions = extensions();
    int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    ExperimentRunner runner = new ExperimentRunner(extensions, workers, Clock.systemUTC());
    for (Experiment experiment : experiments) {
      run(experiment, runner, extensions);
    }
  }

  private void run(Experiment experiment, ExperimentRunner runner, Extensions extensions)
      throws IOException, MojoExecutionException {
    FileSources sources = new FileSources(experiment.origin().file().toAbsolutePath().getParent());
    Run run;
    try {
      run = runner.run(experiment, sources, new LoggingListener(getLog()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException(
          "The run of '" + experiment.name() + "' was interrupted; no results were written.", e);
    }
    Results results = Results.of(run, project().getVersion(), extensions);
    Comparison comparison = Comparison.of(results.table(), experiment, extensions);
    ResultFolder folder = new ResultFolder(resultsOf(experiment));
    Provenance.Project project =
        new Provenance.Project(
            project().getGroupId() + ":" + project().getArtifactId(),
            project().getVersion(),
            GitCommit.of(project().getBasedir().toPath()));
    ResultFiles.write(
        folder,
        results,
        Map.of(
            "summary.md",
            SummaryMarkdown.render(experiment.name(), project().getVersion(), comparison)),
        new ProvenanceOfRun(run, project));
    getLog().info(run.data().summary());
    ConsoleTable.render(comparison, TextStyle.PLAIN).lines().forEach(getLog()::info);
    getLog()
        .info(
            String.format(
                Locale.ROOT,
                "%s: %d trials in %.1f s; tables in %s",
                experiment.name(),
                run.results().size(),
                run.duration().toMillis() / 1000.0,
                folder.path()));
  }
}
