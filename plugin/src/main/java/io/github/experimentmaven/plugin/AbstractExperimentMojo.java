package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.UnfitBaselineException;
import io.github.experimentmaven.plugin.module.EmptySelections;
import io.github.experimentmaven.plugin.module.ExperimentIndex;
import io.github.experimentmaven.plugin.module.ModuleExperiments;
import io.github.experimentmaven.plugin.module.NameClaims;
import io.github.experimentmaven.plugin.project.ModuleClasses;
import io.github.experimentmaven.plugin.project.ProjectFacts;
import io.github.experimentmaven.plugin.project.ShownPath;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.resolve.MavenSources;
import io.github.experimentmaven.plugin.resolve.Releases;
import io.github.experimentmaven.plugin.show.FileProblem;
import io.github.experimentmaven.plugin.show.GoalError;
import io.github.experimentmaven.plugin.show.MavenStyle;
import io.github.experimentmaven.plugin.show.ModuleLog;
import io.github.experimentmaven.plugin.show.ProblemText;
import io.github.experimentmaven.plugin.unchanged.GoalInputs;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.plugin.unchanged.KeptLog;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.run.shard.UnfitShardException;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.spec.problem.ProblemCollector;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** How all goals work: on which experiments, not twice on the same, and how errors look. */
abstract class AbstractExperimentMojo extends AbstractModuleMojo {

  AbstractExperimentMojo(MavenArtifacts artifacts) {
    super(artifacts);
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    setLog(ModuleLog.of(getLog(), session(), project()));
    if (skipped()) {
      getLog().info("Skipped, because experiment.skip is true.");
      return;
    }
    ExperimentIndex.register(project(), outputDirectory());
    try {
      List<Path> files =
          EmptySelections.files(session(), project(), directory(), includes(), excludes());
      List<Path> due = due(files);
      if (files.isEmpty()) {
        getLog().debug("There are no experiments in " + directory() + ".");
        EmptySelections.slip(session(), project(), directory())
            .filter(slip -> shared().put(slip, true) == null)
            .ifPresent(getLog()::warn);
        ExperimentIndex.tidy(session(), project());
      } else if (!due.isEmpty()) {
        executeUnlessUnchanged(due);
      }
    } catch (InvalidInputException e) {
      // Maven would print the message of a cause below this one: every problem twice.
      throw new MojoFailureException(
          ProblemText.of(e.problems().stream().map(this::placed).toList(), e.hidden()));
    } catch (UnfitBaselineException
        | UnfitShardException
        | MalformedResultsException
        | IOException e) {
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
                .resolve(execution().getGoal() + "-" + execution().getExecutionId()),
            new GoalInputs()
                .parameters(this)
                .project(project(), boundary(directory()))
                .colours(MavenStyle.coloured())
                .files(files)
                .classesToCome(isEarly())
                .code(classPath())
                .key());
    Optional<GoalMemory.Recalled> recalled =
        memory
            .recall(new Releases(artifacts(), project(), memory))
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

  private Problem placed(Problem problem) {
    return new Problem(
        ShownPath.from(
            problem.location(),
            Path.of(session().getExecutionRootDirectory()),
            List.of(project().getBasedir().toPath(), directory())),
        problem.path(),
        problem.message());
  }

  private NameClaims claims() {
    return new NameClaims(session(), project(), outputDirectory());
  }

  private void work(List<Path> files, GoalMemory memory)
      throws IOException, MojoExecutionException, MojoFailureException {
    try (ModuleClasses classes = ModuleClasses.of(classPath())) {
      MavenSources sources =
          new MavenSources(
              artifacts(),
              project(),
              classes.loader(),
              boundary(directory()),
              memory,
              this::awaitsData);
      StudyReader reader =
          commandLine()
              .reader(classes.loader(), ProjectFacts.of(project()))
              .sources(sources::of)
              .mostTrials(mostTrials());
      ProblemCollector problems = new ProblemCollector();
      ModuleExperiments experiments =
          ModuleExperiments.read(
              files,
              (file, name) -> read(reader, file, name),
              boundary(directory()),
              this::shown,
              memory,
              problems);
      claims().claim(experiments.all(), memory, problems);
      check(experiments, problems);
      problems.throwIfAny();
      ExperimentIndex.register(project(), experiments.all());
      execute(experiments);
    }
  }

  /** Returns what the goals of a module tell each other in a build. */
  @SuppressWarnings("unchecked") // Maven's own signature
  final Map<Object, Object> shared() {
    return getPluginContext();
  }

  /**
   * Returns whether the goal need not work where nothing changed since it last did: all that it
   * reads and writes is then noted in its {@link GoalMemory}.
   */
  boolean isRepeatable() {
    return false;
  }

  /** Does what is left to do where nothing changed, and says what was said then. */
  void repeat(GoalMemory.Recalled recalled) throws MojoExecutionException {
    recalled.said().forEach(line -> line.sayTo(getLog()));
  }

  /** Returns those of the files that are the goal's to work on. */
  List<Path> due(List<Path> files) throws MojoExecutionException {
    return files;
  }

  /** Returns whether the module's classes, resources and dependencies are still to come. */
  boolean isEarly() {
    return false;
  }

  /** Returns whether data of a scheme, {@code classpath} or {@code maven}, may still come. */
  boolean awaitsData(String scheme) {
    return false;
  }

  /** Reads an experiment file. */
  Study read(StudyReader reader, Path file, String name) {
    return reader.read(file, name);
  }

  private List<File> classPath() {
    return isEarly() ? List.of() : ModuleClasses.files(project());
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
}
