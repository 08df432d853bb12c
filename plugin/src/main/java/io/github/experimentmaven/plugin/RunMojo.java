package io.github.experimentmaven.plugin;

import io.github.experimentmaven.model.TribuoLogging;
import io.github.experimentmaven.plugin.module.ExperimentIndex;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.resolve.ResultArchive;
import io.github.experimentmaven.plugin.show.FileProblem;
import io.github.experimentmaven.plugin.show.MavenStyle;
import io.github.experimentmaven.plugin.show.Progress;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.plugin.unchanged.ResultNotes;
import io.github.experimentmaven.report.console.ConsoleTable;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.UnlearntText;
import io.github.experimentmaven.result.ModelNote;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.CacheSummary;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.trial.TrialOutcome.Completed;
import io.github.experimentmaven.study.Pages;
import io.github.experimentmaven.study.RunOptions;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import io.github.experimentmaven.study.StudyRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Trains and evaluates the models of the experiments, writes their result tables and their reports.
 * Never fails on a bad result: that is what {@code check} is for.
 */
@Mojo(
    name = "run",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class RunMojo extends AbstractExperimentMojo {

  private final MavenProjectHelper projectHelper;

  /** How many trials run at a time; 0 means one for each processor. */
  @Parameter(property = "experiment.threads", defaultValue = "0")
  private int threads;

  /** Attaches the result tables as an artifact, so that a release publishes them. */
  @Parameter(property = "experiment.attach", defaultValue = "true")
  private boolean attach;

  /** Attaches the trained models as an artifact of their own; they may be large. */
  @Parameter(property = "experiment.attachModels", defaultValue = "false")
  private boolean attachModels;

  /** Keeps completed trials, so that later runs train only what changed. */
  @Parameter(property = "experiment.cache", defaultValue = "true")
  private boolean cache;

  /** The folder of the cache; it may be deleted at any time when no build runs. */
  @Parameter(
      property = "experiment.cacheDirectory",
      defaultValue = "${project.build.directory}/experiment-cache")
  private File cacheDirectory;

  /**
   * The most MiB the cache should have: beyond them, trials go that no run has used for a day,
   * those first that were not used for longest. After 30 days they go in any case.
   */
  @Parameter(property = "experiment.cacheLimit", defaultValue = "512")
  private long cacheLimit;

  /** Trains every trial again and replaces what the cache has of it. */
  @Parameter(property = "experiment.force", defaultValue = "false")
  private boolean force;

  /** The most seconds one trial may take; 0 means as long as it needs. */
  @Parameter(property = "experiment.trialTimeout", defaultValue = "0")
  private long trialTimeout;

  /** Writes {@code report.html}. */
  @Parameter(property = "experiment.report", defaultValue = "true")
  private boolean report;

  /** Writes the charts of the report as PNG files too, not as SVG files alone. */
  @Parameter(property = "experiment.pictures", defaultValue = "false")
  private boolean pictures;

  @Inject
  RunMojo(MavenArtifacts artifacts, MavenProjectHelper projectHelper) {
    super(artifacts);
    this.projectHelper = projectHelper;
  }

  @Override
  boolean isRepeatable() {
    return cache && !force;
  }

  @Override
  void repeat(GoalMemory.Recalled recalled) throws MojoExecutionException {
    getLog().info("Nothing changed since the last run, which said:");
    super.repeat(recalled);
    if (attach) {
      attach(ResultArchive.CLASSIFIER);
    }
    if (attachModels) {
      attach(ResultArchive.MODELS_CLASSIFIER);
    }
  }

  @Override
  void execute(ModuleExperiments experiments) throws IOException, MojoExecutionException {
    Map<String, ResultFolder> folders = new LinkedHashMap<>();
    TribuoLogging logging = TribuoLogging.to(getLog()::debug);
    try {
      for (Study study : experiments.all()) {
        run(study, experiments.memory());
        folders.put(study.name(), resultsOf(study).files());
      }
      ExperimentIndex.write(session(), project());
    } finally {
      logging.close();
    }
    if (cache) {
      prune();
    }
    GoalMemory memory = experiments.memory();
    if (attach) {
      if (!selection().coversAll()) {
        getLog()
            .warn(
                "The result tables that are attached are of " + selection().describe() + " only.");
      }
      ResultArchive.write(folders, archive(ResultArchive.CLASSIFIER));
      memory.content(attach(ResultArchive.CLASSIFIER));
    }
    if (attachModels) {
      if (ResultArchive.writeModels(folders, archive(ResultArchive.MODELS_CLASSIFIER))) {
        memory.content(attach(ResultArchive.MODELS_CLASSIFIER));
      } else {
        getLog().warn("No models are attached, because none could be saved.");
        memory.unknown();
      }
    }
    ExperimentIndex.note(session(), project(), memory);
    for (ResultFolder folder : folders.values()) {
      ResultNotes.note(folder, memory);
    }
  }

  private Path archive(String classifier) {
    return outputDirectory()
        .resolveSibling(project().getBuild().getFinalName() + "-" + classifier + ".zip");
  }

  /** Attaches an archive that was written and returns it. */
  private Path attach(String classifier) {
    Path archive = archive(classifier);
    projectHelper.attachArtifact(project(), ResultArchive.TYPE, classifier, archive.toFile());
    return archive;
  }

  private void prune() {
    try {
      int removed =
          TrialStore.prune(
              cacheDirectory.toPath(), cacheLimit << 20, session().getStartTime().toInstant());
      getLog().debug("Removed " + removed + " trials from the cache that were long unused.");
    } catch (IOException e) {
      getLog().warn("The cache keeps trials that are long unused: " + FileProblem.describe(e));
    }
  }

  private void run(Study study, GoalMemory memory) throws IOException, MojoExecutionException {
    try (TrialStore store = store()) {
      StudyRun run = study.run(options(store));
      if (!run.details().results().stream()
          .allMatch(result -> result.outcome() instanceof Completed)) {
        // A failed trial is tried again.
        memory.unknown();
      }
      StudyFolder folder = run.write(resultsOf(study).path(), pages());
      folder.notes().forEach(this::tell);
      tell(run, folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException(
          ("The run of '%s' was interrupted; the results of the run before are as they were, and"
                  + " the next run goes on where this one stopped.")
              .formatted(study.name()),
          e);
    }
  }

  private TrialStore store() throws IOException {
    return cache
        ? TrialStore.cached(cacheDirectory.toPath(), outputDirectory(), force)
        : TrialStore.temporary(outputDirectory());
  }

  private RunOptions options(TrialStore store) {
    RunOptions options =
        RunOptions.standard()
            .threads(Math.max(0, threads))
            .listener(Progress.of(session().getRequest(), passingLog()))
            .keeping(store);
    return trialTimeout > 0 ? options.trialTimeout(Duration.ofSeconds(trialTimeout)) : options;
  }

  private Pages pages() {
    if (!report) {
      return Pages.NONE;
    }
    return pictures ? Pages.REPORT_AND_PICTURES : Pages.REPORT;
  }

  /** That a kind of model has no ONNX form is no news to who chose it. */
  private void tell(ModelNote note) {
    if (note.failure()) {
      getLog().warn(note.message());
    } else {
      getLog().debug(note.message());
    }
  }

  private void tell(StudyRun run, StudyFolder folder) throws IOException {
    Run details = run.details();
    getLog().info(details.data().summary());
    CacheSummary cached = CacheSummary.of(details.results());
    if (cached.notable()) {
      getLog().info(cached.describe());
    }
    run.suspicions().forEach(suspicion -> getLog().warn(suspicion.message()));
    getLog().info("");
    ConsoleTable.render(run.comparison(), MavenStyle.current()).lines().forEach(getLog()::info);
    run.unlearnt().forEach(model -> getLog().warn(UnlearntText.of(model)));
    run.worstSlices()
        .filter(found -> !found.slices().isEmpty())
        .ifPresent(found -> getLog().info(found.sentence()));
    getLog().info("");
    getLog()
        .info(
            String.format(
                "%s: %s in %s; results in %s",
                details.plan().experiment().name(),
                Figures.count(details.results().size(), "trial"),
                Figures.duration(details.duration().toMillis() / 1000.0),
                shown(folder.path())));
  }
}
