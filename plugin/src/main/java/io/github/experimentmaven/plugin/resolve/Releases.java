package io.github.experimentmaven.plugin.resolve;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.plugin.unchanged.GoalMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * The result tables that earlier versions of a project published, in the repositories its build
 * uses. What they answer is noted, and can be asked again by a later build. Must load no library.
 */
public final class Releases implements GoalMemory.Repositories {

  private static final String BELOW = "releases";
  private static final String NO_ARCHIVE = "none";

  private final MavenArtifacts artifacts;
  private final MavenProject project;
  private final GoalMemory memory;

  public Releases(MavenArtifacts artifacts, MavenProject project, GoalMemory memory) {
    this.artifacts = artifacts;
    this.project = project;
    this.memory = memory;
  }

  /** Returns the released versions below the project's own, the newest first. */
  List<String> below() throws MojoExecutionException {
    List<String> versions = findBelow();
    memory.answer(BELOW, versions.toString());
    return versions;
  }

  /** Returns the archive of a version's tables; empty where no repository has it. */
  Optional<Path> archive(String version) throws IOException, MojoExecutionException {
    Optional<Path> archive = findArchive(version);
    memory.answer(version, state(archive));
    return archive;
  }

  @Override
  public String answer(String question) throws IOException, MojoExecutionException {
    return question.equals(BELOW) ? findBelow().toString() : state(findArchive(question));
  }

  private List<String> findBelow() throws MojoExecutionException {
    return artifacts.releasesBelow(project, artifact(project.getVersion()));
  }

  private Optional<Path> findArchive(String version) throws MojoExecutionException {
    return artifacts.find(project, artifact(version));
  }

  private static String state(Optional<Path> archive) throws IOException {
    return archive.isPresent() ? Sha256.of(archive.get()) : NO_ARCHIVE;
  }

  private Artifact artifact(String version) {
    return new DefaultArtifact(
        project.getGroupId(),
        project.getArtifactId(),
        ResultArchive.CLASSIFIER,
        ResultArchive.TYPE,
        version);
  }
}
