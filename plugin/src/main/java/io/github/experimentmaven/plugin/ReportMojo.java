package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.plugin.module.ExperimentIndex;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.Baselines;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.show.FileProblem;
import io.github.experimentmaven.plugin.show.SitePage;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.study.Pages;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes the report pages of results that are there. Listed in the POM's {@code reporting} section,
 * it also makes a page of the Maven site.
 */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReportMojo extends AbstractExperimentMojo implements MavenReport {

  /** Writes the charts as PNG files too, not as SVG files alone. */
  @Parameter(property = "experiment.pictures", defaultValue = "false")
  private boolean pictures;

  /** What results are compared with, as for {@code check}. */
  @Parameter(property = "experiment.baseline", defaultValue = Baselines.AUTOMATIC)
  private String baseline;

  /** The folder of committed baselines. */
  @Parameter(
      property = "experiment.baselineDirectory",
      defaultValue = "${project.basedir}/src/experiments/baselines")
  private File baselineDirectory;

  /** The folder of the site that a page of the experiments becomes part of. */
  @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
  private File siteDirectory;

  private Optional<SitePage> page = Optional.empty();

  @Inject
  ReportMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Baselines baselines = baselines(baselineDirectory.toPath(), GoalMemory.none());
    GateOptions options = Baselines.options(baseline, GateOptions.DEFAULTS);
    Pages pages = pictures ? Pages.REPORT_AND_PICTURES : Pages.REPORT;
    for (Study study : experiments.all()) {
      StudyFolder folder = resultsOf(study);
      if (!folder.hasResults()) {
        missing(study);
        continue;
      }
      Verdict verdict = folder.judge(baselines.by(baseline), options);
      folder.report(verdict, pages);
      getLog().info("Report: " + shown(folder.files().page()));
      if (page.isPresent()) {
        page.get().add(folder);
      }
    }
    ExperimentIndex.write(session(), project());
  }

  /** A site is made of what is there; who asks for a report wants all. */
  private void missing(Study study) throws MojoFailureException {
    if (page.isEmpty()) {
      throw new MojoFailureException(
          "There are no results of '" + study.name() + "': run experiment:run first.");
    }
    getLog().warn("There are no results of '" + study.name() + "' to show in the site.");
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    SitePage site = new SitePage(sink, siteDirectory.toPath());
    page = Optional.of(site);
    try {
      execute();
    } catch (MojoExecutionException | MojoFailureException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
    try {
      site.addModules(project().getBasedir().toPath(), ExperimentIndex.below(project()));
    } catch (IOException e) {
      throw new MavenReportException(FileProblem.describe(e), e);
    }
    site.end();
  }

  /** Returns whether any experiment of the project or of its modules has results. */
  @Override
  public boolean canGenerateReport() throws MavenReportException {
    try {
      return !skipped() && (hasResults() || !ExperimentIndex.below(project()).isEmpty());
    } catch (IOException e) {
      throw new MavenReportException(FileProblem.describe(e), e);
    }
  }

  private boolean hasResults() throws IOException {
    if (!Files.isDirectory(outputDirectory())) {
      return false;
    }
    try (Stream<Path> folders = Files.list(outputDirectory())) {
      return folders.anyMatch(folder -> Files.exists(new ResultFolder(folder).provenance()));
    }
  }

  /** Called by the site plugin up to 3.x; newer ones ask for the path, which is the same. */
  @Override
  @SuppressWarnings("deprecation")
  public String getOutputName() {
    return SitePage.NAME;
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return SitePage.TITLE;
  }

  @Override
  public String getDescription(Locale locale) {
    return "What the module's machine-learning experiments came to.";
  }

  @Override
  public void setReportOutputDirectory(File directory) {
    siteDirectory = directory;
  }

  @Override
  public File getReportOutputDirectory() {
    return siteDirectory;
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }
}
