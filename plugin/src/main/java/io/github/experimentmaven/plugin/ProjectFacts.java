package io.github.experimentmaven.plugin;

import io.github.experimentmaven.result.Provenance;
import java.io.IOException;
import org.apache.maven.project.MavenProject;

/** What results say of the project they belong to. */
final class ProjectFacts {

  private ProjectFacts() {}

  static Provenance.Project of(MavenProject project) throws IOException {
    return new Provenance.Project(
        project.getGroupId() + ":" + project.getArtifactId(),
        project.getVersion(),
        GitCommit.of(project.getBasedir().toPath()));
  }
}
