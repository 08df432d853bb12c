package io.github.experimentmaven.plugin.resolve;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.study.StudyHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The versions that a project released, the oldest first, with the archives of their tables: each
 * is looked for once, whatever becomes of the others.
 */
public final class ReleasedVersions {

  private final Map<String, Found> versions;

  private ReleasedVersions(Map<String, Found> versions) {
    this.versions = versions;
  }

  /**
   * The archive of a version, or why there is none.
   *
   * @param archive the archive; empty where there is none
   * @param reason why; empty where there is one
   */
  private record Found(Optional<Path> archive, String reason) {}

  /**
   * Looks for the newest versions below the project's own.
   *
   * @param most how many at most
   * @throws MojoExecutionException if none is known and a repository did not answer, so that there
   *     may be some
   */
  public static ReleasedVersions find(Releases releases, int most)
      throws IOException, MojoExecutionException {
    Map<String, Found> versions = new LinkedHashMap<>();
    for (String version : ReleaseOrder.line(releases.below(), most)) {
      versions.put(version, find(releases, version));
    }
    return new ReleasedVersions(versions);
  }

  private static Found find(Releases releases, String version) throws IOException {
    try {
      Optional<Path> archive = releases.archive(version);
      return new Found(
          archive,
          archive.isPresent()
              ? ""
              : "no repository of this build has its tables (classifier %s)"
                  .formatted(ResultArchive.CLASSIFIER));
    } catch (MojoExecutionException e) {
      return new Found(Optional.empty(), e.getMessage());
    }
  }

  /** Adds the results of each version to a history. */
  public void addTo(StudyHistory history, String experiment) {
    versions.forEach(
        (version, found) -> {
          if (found.archive().isPresent()) {
            Path archive = found.archive().get();
            history.add(version, () -> read(archive, experiment, version));
          } else {
            history.skip(version, found.reason());
          }
        });
  }

  private static Optional<Baseline> read(Path archive, String experiment, String version)
      throws IOException {
    try {
      return ReleasedResults.read(archive, experiment, version);
    } catch (ZipException e) {
      throw new IOException(
          e.getMessage() + "; delete it from the local repository, so that it is fetched again", e);
    }
  }

  /**
   * Adds the committed baseline of an experiment to a history, where there is one.
   *
   * @param file its table
   */
  public static void addCommitted(StudyHistory history, Path file) {
    if (Files.exists(file)) {
      history.add("baseline", () -> Optional.of(Baseline.read(file, "committed baseline")));
    }
  }
}
