package io.github.experimentmaven.plugin.resolve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.MetadataTransferException;
import org.eclipse.aether.version.Version;

/** Finds artifacts in the repositories the build already uses. */
@Named
public final class MavenArtifacts {

  private final RepositorySystem repositories;
  private final MavenSession session;

  @Inject
  MavenArtifacts(RepositorySystem repositories, MavenSession session) {
    this.repositories = repositories;
    this.session = session;
  }

  /**
   * Returns an artifact's file; empty where no repository has it.
   *
   * @throws MojoExecutionException if a repository that may have it did not answer
   */
  Optional<Path> find(MavenProject project, Artifact artifact) throws MojoExecutionException {
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
      failIfUnanswered(artifact, e.getResult().getExceptions());
      return Optional.empty();
    }
  }

  /** Returns whether a module of this build makes an artifact. */
  boolean isOfThisBuild(Artifact artifact) {
    return session.getAllProjects().stream()
        .anyMatch(
            module ->
                module.getGroupId().equals(artifact.getGroupId())
                    && module.getArtifactId().equals(artifact.getArtifactId())
                    && module.getVersion().equals(artifact.getVersion()));
  }

  /**
   * Returns the released versions below a version, in the order of {@link ReleaseOrder}.
   *
   * @param artifact the artifact; its version is the one to stay below
   * @throws MojoExecutionException if none is known and a repository did not answer, so that there
   *     may be some
   */
  List<String> releasesBelow(MavenProject project, Artifact artifact)
      throws MojoExecutionException {
    Artifact range =
        new DefaultArtifact(
            artifact.getGroupId(),
            artifact.getArtifactId(),
            artifact.getClassifier(),
            artifact.getExtension(),
            "(," + artifact.getVersion() + ")");
    try {
      VersionRangeResult result =
          repositories.resolveVersionRange(
              session.getRepositorySession(),
              new VersionRangeRequest(range, remotes(project), "experiment"));
      List<String> releases =
          ReleaseOrder.of(result.getVersions().stream().map(Version::toString).toList());
      if (releases.isEmpty()) {
        failIfUnanswered(artifact, result.getExceptions());
      }
      return releases;
    } catch (VersionRangeResolutionException e) {
      throw new MojoExecutionException(
          "The releases of %s below %s cannot be listed: %s"
              .formatted(artifact.getArtifactId(), artifact.getVersion(), e.getMessage()),
          e);
    }
  }

  /** A repository that has no such artifact has answered; one that fails to answer may have it. */
  private static void failIfUnanswered(Artifact artifact, List<Exception> exceptions)
      throws MojoExecutionException {
    for (Exception exception : exceptions) {
      boolean absent =
          exception instanceof ArtifactNotFoundException
              || exception instanceof MetadataNotFoundException;
      boolean transfer =
          exception instanceof ArtifactTransferException
              || exception instanceof MetadataTransferException;
      if (transfer && !absent) {
        throw new MojoExecutionException(
            "A repository of this build did not answer whether it has %s:%s: %s. Try again when it does, or name what to use in its place."
                .formatted(artifact.getGroupId(), artifact.getArtifactId(), exception.getMessage()),
            exception);
      }
    }
  }

  private static List<RemoteRepository> remotes(MavenProject project) {
    return project.getRemoteProjectRepositories();
  }
}
