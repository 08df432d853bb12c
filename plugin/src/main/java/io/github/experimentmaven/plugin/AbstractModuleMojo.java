package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.plugin.module.CommandLine;
import io.github.experimentmaven.plugin.project.ProjectBoundary;
import io.github.experimentmaven.plugin.project.ShownPath;
import io.github.experimentmaven.plugin.resolve.Baselines;
import io.github.experimentmaven.plugin.resolve.MavenArtifacts;
import io.github.experimentmaven.plugin.resolve.Releases;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.spec.override.Selection;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.StudyFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals are told: where experiments are, which of them are meant, and by which build. */
abstract class AbstractModuleMojo extends AbstractMojo {

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

  /**
   * How many trials an experiment may have: models times seeds times folds. One with more is
   * refused, since it would run for weeks because of one zero too many.
   */
  @Parameter(property = "experiment.mostTrials", defaultValue = "100000")
  private long mostTrials;

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

  AbstractModuleMojo(MavenArtifacts artifacts) {
    this.artifacts = artifacts;
  }

  /** Returns whether all goals of this plugin are skipped. */
  final boolean skipped() {
    return skip;
  }

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

  /** Returns the patterns of names, of which a file must match one. */
  final List<String> includes() {
    return includes;
  }

  /** Returns the patterns of names, of which a file must match none. */
  final List<String> excludes() {
    return excludes;
  }

  /** Returns what finds artifacts. */
  final MavenArtifacts artifacts() {
    return artifacts;
  }

  /** Returns what Maven executes. */
  final MojoExecution execution() {
    return execution;
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

  /** Returns what the command line or the POM says in place of the files. */
  final CommandLine commandLine() {
    return CommandLine.of(set, data, models, seeds);
  }

  /** Returns how many trials an experiment may have. */
  final long mostTrials() {
    return mostTrials;
  }

  /** Returns a file's path as messages show it: relative to the module where it is inside. */
  final String shown(Path file) {
    return ShownPath.of(project, file);
  }
}
