package io.github.experimentmaven.plugin;

import io.github.experimentmaven.model.TribuoLogging;
import io.github.experimentmaven.plugin.module.ExperimentIndex;
import io.github.experimentmaven.plugin.module.KeptTrials;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.module.NamedExecutor;
import io.github.experimentmaven.plugin.module.ShardArchives;
import io.github.experimentmaven.plugin.module.ShardTraining;
import io.github.experimentmaven.plugin.project.StorePlace;
import io.github.experimentmaven.plugin.resolve.Attachments;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.resolve.ResultArchive;
import io.github.experimentmaven.plugin.show.Progress;
import io.github.experimentmaven.plugin.show.RunSummary;
import io.github.experimentmaven.plugin.show.ToldRun;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.plugin.unchanged.ResultNotes;
import io.github.experimentmaven.result.ModelNote;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.run.RunListener;
import io.github.experimentmaven.run.executor.ChosenExecutor;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.shard.Shards;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The time of a run after which its files take longer than a moment. */
  private static final Duration LONG_RUN = Duration.ofSeconds(20);

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

  /**
   * Where completed trials are kept, so that later builds train only what changed, also after a
   * {@code clean}: a folder that any projects and builds share, or {@code none}. Unless it is
   * given, {@code .m2/experiment-store} in the folder of the user. A relative one is in the folder
   * of the whole build. It may be deleted at any time when no build runs.
   */
  @Parameter(property = "experiment.store")
  private String store;

  /**
   * The most MiB the store should have. Beyond them, trials go that were not used for longest, save
   * those of the running build; after 30 days without use they go in any case.
   */
  @Parameter(property = "experiment.storeLimit", defaultValue = "2048")
  private long storeLimit;

  /** Who trains: {@code local} threads, {@code processes}, or what a module adds. */
  @Parameter(property = "experiment.executor", defaultValue = "local")
  private String executor;

  /** Trains every trial again and replaces what the store has of it. */
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

  /**
   * Trains a share of the trials only, for example {@code 3/8}, and writes it to an archive in
   * place of results: {@code experiment.merge} makes them of all shares.
   */
  @Parameter(property = "experiment.shard")
  private String shard;

  /** Archives of shards that other machines trained, and folders with such; commas separate. */
  @Parameter(property = "experiment.merge")
  private List<File> merge = List.of();

  /**
   * The share of each merged archive's trials that is trained again and must come out the same, at
   * least one; 0 trusts them all.
   */
  @Parameter(property = "experiment.mergeCheck", defaultValue = "0.02")
  private double mergeCheck;

  @Inject
  RunMojo(MavenArtifacts artifacts, MavenProjectHelper projectHelper) {
    super(artifacts);
    this.projectHelper = projectHelper;
  }

  @Override
  boolean isRepeatable() {
    return !StorePlace.isOff(store) && !force && isWhole();
  }

  @Override
  void repeat(GoalMemory.Recalled recalled) throws MojoExecutionException {
    getLog().info("Nothing changed since the last run, which said:");
    super.repeat(recalled);
    if (attach) {
      attachments().attach(ResultArchive.CLASSIFIER);
    }
    if (attachModels) {
      attachments().attach(ResultArchive.MODELS_CLASSIFIER);
    }
  }

  @Override
  void execute(ModuleExperiments experiments) throws IOException, MojoExecutionException {
    if (shard != null) {
      trainShard(experiments);
      return;
    }
    Map<String, ResultFolder> folders = new LinkedHashMap<>();
    KeptTrials trials = trials();
    TribuoLogging logging = TribuoLogging.to(getLog()::debug);
    try (Shards shards = ShardArchives.open(merge, mergeCheck, project(), getLog())) {
      for (Study study : experiments.all()) {
        run(study, trials, shards, experiments.memory());
        folders.put(study.name(), resultsOf(study).files());
      }
      ExperimentIndex.write(session(), project());
    } finally {
      logging.close();
    }
    trials.tidy(storeLimit << 20, session().getStartTime().toInstant(), getLog());
    GoalMemory memory = experiments.memory();
    if (attach) {
      if (!selection().coversAll()) {
        getLog()
            .warn(
                "The result tables that are attached are of " + selection().describe() + " only.");
      }
      attachments().attachTables(folders, memory);
    }
    if (attachModels) {
      attachments().attachModels(folders, memory, getLog());
    }
    ExperimentIndex.note(session(), project(), memory);
    for (ResultFolder folder : folders.values()) {
      ResultNotes.note(folder, memory);
    }
  }

  private Attachments attachments() {
    return new Attachments(
        projectHelper,
        project(),
        Objects.requireNonNull(outputDirectory().toAbsolutePath().getParent()));
  }

  private void trainShard(ModuleExperiments experiments)
      throws IOException, MojoExecutionException {
    Shard part = ShardArchives.shard(shard);
    Path archive = attachments().archive(ShardArchives.classifier(part));
    try (TrialStore opened = trials().open(outputDirectory())) {
      new ShardTraining(part, ShardArchives.project(project()), archive, getLog())
          .train(experiments.all(), options(opened));
    }
  }

  private KeptTrials trials() throws MojoExecutionException {
    return new KeptTrials(StorePlace.of(store, session(), System.getProperty("user.home")), force);
  }

  private void run(Study study, KeptTrials trials, Shards shards, GoalMemory memory)
      throws IOException, MojoExecutionException {
    try (TrialStore opened = trials.open(outputDirectory())) {
      RunOptions options = options(opened);
      StudyRun run = study.run(merge.isEmpty() ? options : options.merging(shards, mergeCheck));
      trials.used(run.details(), opened);
      if (!run.details().results().stream()
          .allMatch(result -> result.outcome() instanceof Completed)) {
        // A failed trial is tried again.
        memory.unknown();
      }
      if (run.details().duration().compareTo(LONG_RUN) > 0) {
        passingLog()
            .info(study.name() + ": trained; checks the models, writes tables and the page");
      }
      StudyFolder folder = run.write(resultsOf(study).path(), pages());
      folder.notes().forEach(this::tell);
      RunSummary.tell(run, shown(folder.path()), getLog());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException(
          ("The run of '%s' was interrupted; the results of the run before are as they were, and"
                  + " the next run goes on where this one stopped.")
              .formatted(study.name()),
          e);
    }
  }

  private RunOptions options(TrialStore trials) throws IOException {
    ChosenExecutor chosen = NamedExecutor.of(executor, project(), session());
    RunOptions options =
        RunOptions.standard()
            .threads(Math.max(0, threads))
            .executor(chosen)
            .listener(new ToldRun(getLog(), progress(isWhole() && !chosen.elsewhere())))
            .keeping(trials);
    return trialTimeout > 0 ? options.trialTimeout(Duration.ofSeconds(trialTimeout)) : options;
  }

  private RunListener progress(boolean advises) {
    return Progress.of(session().getRequest(), passingLog(), advises);
  }

  private boolean isWhole() {
    return shard == null && merge.isEmpty();
  }

  private Pages pages() {
    if (!report) {
      return Pages.NONE;
    }
    return pictures ? Pages.REPORT_AND_PICTURES : Pages.REPORT;
  }

  /** What no file could hold is no failure, but who wants to use it elsewhere must know. */
  private void tell(ModelNote note) {
    if (note.failure()) {
      getLog().warn(note.message());
    } else {
      getLog().info(note.message());
    }
  }
}
