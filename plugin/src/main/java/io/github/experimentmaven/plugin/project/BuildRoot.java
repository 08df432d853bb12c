package io.github.experimentmaven.plugin.project;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The project that stands for a build of several modules. */
public final class BuildRoot {

  private BuildRoot() {}

  /**
   * Returns the project a build was started on, even where it is not among those that are built:
   * Maven's own top-level project is then the first module that {@code -pl} or {@code -rf} left.
   */
  public static MavenProject of(MavenSession session) {
    Path started = Path.of(session.getExecutionRootDirectory());
    return session.getAllProjects().stream()
        .filter(project -> project.getBasedir().toPath().equals(started))
        .findFirst()
        .orElseGet(session::getTopLevelProject);
  }
}
