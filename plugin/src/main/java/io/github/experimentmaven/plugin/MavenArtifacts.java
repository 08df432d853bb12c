package io.github.experimentmaven.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/** Finds artifacts in the repositories the build already uses. */
@Named
final class MavenArtifacts {

  private final RepositorySystem repositories;
  private final MavenSession session;

  @Inject
  MavenArtifacts(RepositorySystem repositories, MavenSession session) {
    this.repositories = repositories;
    this.session = session;
  }

  /** Returns an artifact's file; empty where no repository has it. */
  Optional<Path> find(MavenProject project, Artifact artifact) {
    try {
      return Optional.of(
          repositories
              .resolveArtifact(
                  session.getRepositorySession(),
                  new ArtifactRequest(artifact, remotes(project), "experiment"))
              .getArtifact()
              .getFile()
              .toPath());
    } catch (ArtifactResolutionException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the released versions below a version, the newest first. Snapshots are no releases.
   *
   * @param artifact the artifact; its version is the one to stay below
   */
  List<String> releasesBelow(MavenProject project, Artifact artifact) {
    Artifact range =
        new DefaultArtifact(
            artifact.getGroupId(),
            artifact.getArtifactId(),
            artifact.getClassifier(),
            artifact.getExtension(),
            "(," + artifact.getVersion() + ")");
    try {
      List<Version> versions =
          repositories
              .resolveVersionRange(
                  session.getRepositorySession(),
                  new VersionRangeRequest(range, remotes(project), "experiment"))
              .getVersions();
      return versions.stream()
          .sorted((a, b) -> b.compareTo(a))
          .map(Version::toString)
          .filter(version -> !version.endsWith("-SNAPSHOT"))
          .toList();
    } catch (VersionRangeResolutionException e) {
      return List.of();
    }
  }

  private static List<RemoteRepository> remotes(MavenProject project) {
    return project.getRemoteProjectRepositories();
  }
}
