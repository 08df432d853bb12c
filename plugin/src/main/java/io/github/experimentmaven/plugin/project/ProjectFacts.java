package io.github.experimentmaven.plugin.project;

import io.github.experimentmaven.result.Provenance;
import java.io.IOException;
import org.apache.maven.project.MavenProject;

/** What results say of the project they belong to. */
public final class ProjectFacts {

  private ProjectFacts() {}

  public static Provenance.Project of(MavenProject project) throws IOException {
    return new Provenance.Project(
        project.getGroupId() + ":" + project.getArtifactId(),
        project.getVersion(),
        GitCommit.of(project.getBasedir().toPath()));
  }
}
