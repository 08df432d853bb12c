package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.gate.UnfitBaselineException;
import io.github.experimentmaven.plugin.module.CommandLine;
import io.github.experimentmaven.plugin.module.EmptySelections;
import io.github.experimentmaven.plugin.module.ExperimentIndex;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.module.NameClaims;
import io.github.experimentmaven.plugin.module.ProblemCollector;
import io.github.experimentmaven.plugin.project.ModuleClasses;
import io.github.experimentmaven.plugin.project.ProjectBoundary;
import io.github.experimentmaven.plugin.project.ProjectFacts;
import io.github.experimentmaven.plugin.project.ShownPath;
import io.github.experimentmaven.plugin.resolve.Baselines;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.resolve.MavenSources;
import io.github.experimentmaven.plugin.resolve.Releases;
import io.github.experimentmaven.plugin.show.FileProblem;
import io.github.experimentmaven.plugin.show.GoalError;
import io.github.experimentmaven.plugin.show.MavenStyle;
import io.github.experimentmaven.plugin.show.ProblemText;
import io.github.experimentmaven.plugin.unchanged.GoalInputs;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.plugin.unchanged.KeptLog;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import io.github.experimentmaven.study.StudyReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: where experiments are, which of them are meant, and how errors look. */
abstract class AbstractExperimentMojo extends AbstractMojo {

  private final MavenArtifacts artifacts;

  /** The project the experiments belong to. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** What Maven executes; tells several executions of a goal apart. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Skips all goals of this plugin. */
  @Parameter(property = "experiment.skip", defaultValue = "false")
  private boolean skip;

  /** The folder of the experiment files. */
  @Parameter(property = "experiment.directory", defaultValue = "${project.basedir}/src/experiments")
  private File directory;

  /** The folder results are written to, one folder an experiment. */
  @Parameter(
      property = "experiment.outputDirectory",
      defaultValue = "${project.build.directory}/experiments")
  private File outputDirectory;

  /**
   * The experiment files to use, by name without the ending; {@code *} stands for any characters,
   * commas separate names.
   */
  @Parameter(property = "experiment.includes", defaultValue = "*")
  private List<String> includes;

  /** The experiment files to leave out, written as {@code includes}. */
  @Parameter(property = "experiment.excludes")
  private List<String> excludes;

  /**
   * Values in place of those in the files, for example {@code models.network-3.dropout=0.3}; commas
   * separate several. They are recorded in the provenance.
   */
  @Parameter(property = "experiment.set")
  private String set;

  /**
   * The models to use, by name; {@code *} stands for any characters, commas separate names. All of
   * them where absent.
   */
  @Parameter(property = "experiment.models")
  private List<String> models;

  /** The seeds to use, some of those in the files; commas separate them. All where absent. */
  @Parameter(property = "experiment.seeds")
  private List<String> seeds;

  /** The data file to use in place of the one the experiments name. */
  @Parameter(property = "experiment.data")
  private File data;

  /**
   * Lets experiments read files outside of the project. Without it, an experiment, its data, the
   * index files of its split and its committed baseline are read only inside the folder of the
   * whole project, after symbolic links are followed, or inside a folder that a parameter names. A
   * file given on the command line may be anywhere.
   */
  @Parameter(property = "experiment.allowOutside", defaultValue = "false")
  private boolean allowOutside;

  /** The build this goal is part of. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  AbstractExperimentMojo(MavenArtifacts artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped, because experiment.skip is true.");
      return;
    }
    ExperimentIndex.register(project, outputDirectory.toPath());
    try {
      List<Path> files = EmptySelections.files(session, project, directory(), includes, excludes);
      if (files.isEmpty()) {
        getLog().debug("There are no experiments in " + directory + ".");
        ExperimentIndex.tidy(session, project);
      } else if (!mustWait()) {
        executeUnlessUnchanged(files);
      }
    } catch (InvalidInputException e) {
      // Maven would print the message of a cause below this one: every problem twice.
      throw new MojoFailureException(ProblemText.of(e.problems()));
    } catch (UnfitBaselineException | MalformedResultsException | IOException e) {
      throw GoalError.of(e);
    }
  }

  private void executeUnlessUnchanged(List<Path> files)
      throws IOException, MojoExecutionException, MojoFailureException {
    if (!isRepeatable()) {
      work(files, GoalMemory.none());
      return;
    }
    GoalMemory memory =
        new GoalMemory(
            outputDirectory()
                .resolve(".unchanged")
                .resolve(execution.getGoal() + "-" + execution.getExecutionId()),
            new GoalInputs()
                .parameters(this)
                .project(project, boundary(directory()))
                .colours(MavenStyle.coloured())
                .files(files)
                .code(ModuleClasses.files(project))
                .key());
    Optional<GoalMemory.Recalled> recalled =
        memory
            .recall(new Releases(artifacts, project, memory))
            .filter(last -> claims().renew(last.claims()));
    if (recalled.isPresent()) {
      repeat(recalled.get());
      return;
    }
    KeptLog log = new KeptLog(getLog());
    setLog(log);
    work(files, memory);
    try {
      memory.keep(log.lines());
    } catch (IOException e) {
      // The goal did its work: that the next build does it again is no reason to fail.
      log.unkept().warn("The next build does this again: " + FileProblem.describe(e));
    }
  }

  private NameClaims claims() {
    return new NameClaims(session, project, outputDirectory());
  }

  private void work(List<Path> files, GoalMemory memory)
      throws IOException, MojoExecutionException, MojoFailureException {
    try (ModuleClasses classes = ModuleClasses.of(project)) {
      MavenSources sources =
          new MavenSources(artifacts, project, classes.loader(), boundary(directory()), memory);
      StudyReader reader =
          commandLine().reader(classes.loader(), ProjectFacts.of(project)).sources(sources::of);
      ProblemCollector problems = new ProblemCollector();
      ModuleExperiments experiments =
          ModuleExperiments.read(
              files, reader, boundary(directory()), this::shown, memory, problems);
      claims().claim(experiments.all(), memory, problems);
      check(experiments, problems);
      problems.throwIfAny();
      ExperimentIndex.register(project, experiments.all());
      execute(experiments);
    }
  }

  /** Returns whether all goals of this plugin are skipped. */
  final boolean skipped() {
    return skip;
  }

  /**
   * Returns whether the goal need not work where nothing changed since it last did: all that it
   * reads and writes is then noted in its {@link GoalMemory}.
   */
  boolean isRepeatable() {
    return false;
  }

  /** Does what is left to do where nothing changed, and says what was said then. */
  void repeat(GoalMemory.Recalled recalled) {
    recalled.said().forEach(line -> line.sayTo(getLog()));
  }

  /** Returns whether the goal cannot work yet; it then says why itself. */
  boolean mustWait() {
    return false;
  }

  /** Looks for further problems of the experiments that could be read, before any are thrown. */
  void check(ModuleExperiments experiments, ProblemCollector problems) {}

  /** Returns the log for what passes, such as progress, which an unchanged build does not say. */
  final Log passingLog() {
    return getLog() instanceof KeptLog kept ? kept.unkept() : getLog();
  }

  /** Does the goal's work on all experiments that are meant. */
  abstract void execute(ModuleExperiments experiments)
      throws IOException, MojoExecutionException, MojoFailureException;

  /** Returns the project the experiments belong to. */
  final MavenProject project() {
    return project;
  }

  /** Returns the build this goal is part of. */
  final MavenSession session() {
    return session;
  }

  /** Returns the results of an experiment. */
  final StudyFolder resultsOf(Study study) {
    return study.in(outputDirectory.toPath().resolve(study.name()));
  }

  /** Returns the folder results are written to. */
  final Path outputDirectory() {
    return outputDirectory.toPath();
  }

  /** Returns the folder of the experiment files. */
  final Path directory() {
    return directory.toPath();
  }

  /** Returns what experiments may read, also in a folder that a parameter of this goal names. */
  final Boundary boundary(Path also) {
    return allowOutside
        ? new Boundary.None()
        : ProjectBoundary.of(project, session.getAllProjects(), also);
  }

  /**
   * Returns what finds the results to compare with.
   *
   * @param committed the folder of committed tables
   * @param memory notes what is looked at
   */
  final Baselines baselines(Path committed, GoalMemory memory) {
    return new Baselines(
        new Releases(artifacts, project, memory), project, committed, boundary(committed), memory);
  }

  /** Returns which of the models and seeds the command line or the POM means. */
  final Selection selection() {
    return commandLine().selection();
  }

  private CommandLine commandLine() {
    return CommandLine.of(set, data, models, seeds);
  }

  /** Returns a file's path as messages show it: relative to the module where it is inside. */
  final String shown(Path file) {
    return ShownPath.of(project, file);
  }
}
