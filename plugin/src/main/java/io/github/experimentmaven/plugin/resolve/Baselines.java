package io.github.experimentmaven.plugin.resolve;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.study.BaselineFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Finds the results a module's are compared with: the committed table, or the tables that a release
 * published.
 */
public final class Baselines {

  /** Takes the committed table where there is one, the newest release's otherwise. */
  public static final String AUTOMATIC = "auto";

  /** Takes the newest release's table. */
  static final String RELEASE = "release";

  /** Compares with nothing. */
  static final String NONE = "none";

  /** What to do about a committed table that cannot be read. */
  public static final String RESTORE =
      "restore it from version control, or delete it and accept the results with"
          + " experiment:baseline";

  private static final String NAME_ANOTHER = "name another";

  private final Releases releases;
  private final MavenProject project;
  private final Path committed;
  private final Boundary boundary;
  private final GoalMemory memory;

  /**
   * Creates the finder.
   *
   * @param releases finds what was published
   * @param committed the folder of committed tables
   * @param boundary which files may be read
   * @param memory notes which tables are looked at
   */
  public Baselines(
      Releases releases,
      MavenProject project,
      Path committed,
      Boundary boundary,
      GoalMemory memory) {
    this.releases = releases;
    this.project = project;
    this.committed = committed;
    this.boundary = boundary;
    this.memory = memory;
  }

  /**
   * Returns what finds baselines by one choice.
   *
   * @param choice as for {@link #find}
   */
  public BaselineFinder<MojoExecutionException> by(String choice) {
    return experiment -> find(experiment, choice);
  }

  /** Returns what the gate lets pass where such a choice was made. */
  public static GateOptions options(String choice, GateOptions options) {
    return choice.equals(NONE) ? options.withoutComparison() : options;
  }

  /**
   * Finds the baseline of an experiment.
   *
   * @param choice {@link #AUTOMATIC}, {@link #RELEASE}, {@link #NONE}, a version, or a file
   * @return the baseline; empty where there is none yet
   * @throws MojoExecutionException if a version or a file was named and is not there
   */
  public Optional<Baseline> find(String experiment, String choice)
      throws IOException, MojoExecutionException {
    if (choice.isBlank()) {
      throw new MojoExecutionException(
          "The baseline of '%s' is blank: expected auto, release, none, a version or a file."
              .formatted(experiment));
    }
    return switch (choice) {
      case NONE -> Optional.empty();
      case RELEASE -> newestRelease(experiment);
      case AUTOMATIC -> {
        Path file = committed(experiment, committed, boundary);
        note(file);
        yield Files.exists(file)
            ? Optional.of(read(experiment, file, "committed baseline", RESTORE))
            : newestRelease(experiment);
      }
      default -> Optional.of(named(experiment, choice));
    };
  }

  /**
   * Returns where the committed table of an experiment is or would be.
   *
   * @throws MojoExecutionException if that is not inside the boundary
   */
  public static Path committed(String experiment, Path folder, Boundary boundary)
      throws IOException, MojoExecutionException {
    Path file = folder.resolve(ResultNames.baseline(experiment));
    Optional<String> refusal = boundary.refusal(file.toString(), file);
    if (refusal.isPresent()) {
      throw new MojoExecutionException(
          "The baseline of '%s' was not read: %s.".formatted(experiment, refusal.get()));
    }
    return file;
  }

  private static Baseline read(String experiment, Path file, String description, String advice)
      throws IOException, MojoExecutionException {
    try {
      return Baseline.read(file, description);
    } catch (MalformedResultsException e) {
      throw malformed(experiment, e, advice);
    }
  }

  /**
   * Says of a baseline that cannot be read what to do, which is not to run the experiment again.
   */
  public static MojoExecutionException malformed(
      String experiment, MalformedResultsException cause, String advice) {
    return new MojoExecutionException(
        "The baseline of '%s' cannot be read: %s; %s."
            .formatted(experiment, cause.getMessage(), advice),
        cause);
  }

  private Baseline named(String experiment, String choice)
      throws IOException, MojoExecutionException {
    Optional<Path> file = file(choice);
    if (file.isPresent()) {
      return read(experiment, file.get(), choice, NAME_ANOTHER);
    }
    Optional<Baseline> release = release(experiment, choice);
    return release.orElseThrow(
        () ->
            new MojoExecutionException(
                ("The baseline '%s' of '%s' was not found: it is neither a file nor a version of"
                        + " %s:%s whose tables (classifier %s) a repository of this build has%s")
                    .formatted(
                        choice,
                        experiment,
                        project.getGroupId(),
                        project.getArtifactId(),
                        ResultArchive.CLASSIFIER,
                        hint(choice))));
  }

  private static String hint(String choice) {
    String hint = NearestName.hint(choice, List.of(AUTOMATIC, RELEASE, NONE));
    return hint.isEmpty() ? "." : hint;
  }

  private void note(Path file) throws IOException {
    for (Path part : Baseline.filesOf(file)) {
      memory.content(part);
    }
  }

  private Optional<Path> file(String choice) throws IOException, MojoExecutionException {
    try {
      Path file = project.getBasedir().toPath().resolve(choice);
      if (Files.isDirectory(file)) {
        throw new MojoExecutionException(
            "The baseline '%s' is a folder: name the table in it.".formatted(choice));
      }
      note(file);
      return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Baseline> newestRelease(String experiment)
      throws IOException, MojoExecutionException {
    for (String version : releases.below()) {
      Optional<Baseline> found = release(experiment, version);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Baseline> release(String experiment, String version)
      throws IOException, MojoExecutionException {
    Optional<Path> archive = releases.archive(version);
    if (archive.isEmpty()) {
      return Optional.empty();
    }
    try {
      return ReleasedResults.read(archive.get(), experiment, version);
    } catch (MalformedResultsException e) {
      throw malformed(experiment, e, NAME_ANOTHER);
    } catch (ZipException e) {
      throw new MojoExecutionException(
          "%s cannot be read: %s; delete it, so that it is fetched again."
              .formatted(archive.get(), e.getMessage()),
          e);
    }
  }
}
