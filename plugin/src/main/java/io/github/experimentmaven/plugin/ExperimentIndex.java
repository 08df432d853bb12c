package io.github.experimentmaven.plugin;

import io.github.experimentmaven.report.html.IndexPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The pages that lead to the reports: {@code index.html} in a module's folder of results, and in
 * that of the project a build of several modules was started from. Modules may be built at the same
 * time: the top project guards its index, and each project what is remembered of it.
 */
final class ExperimentIndex {

  private static final String RESULTS = "io.github.experimentmaven.results";
  private static final String FILE = "index.html";

  private ExperimentIndex() {}

  /** Remembers where a project's results are, for the modules that are built after it. */
  static void register(MavenProject project, Path results) {
    synchronized (project) {
      project.setContextValue(RESULTS, results.toString());
    }
  }

  /** Writes the index of a module, and that of the whole build. */
  static void write(MavenSession session, MavenProject project) throws IOException {
    MavenProject top = session.getTopLevelProject();
    synchronized (top) {
      write(project, IndexPage.entries(project.getArtifactId(), results(project)));
      if (!project.equals(top)) {
        List<IndexPage.Entry> entries = new ArrayList<>();
        for (MavenProject module : session.getAllProjects()) {
          entries.addAll(IndexPage.entries(module.getArtifactId(), results(module)));
        }
        write(top, entries);
      }
    }
  }

  private static void write(MavenProject project, List<IndexPage.Entry> entries)
      throws IOException {
    if (!entries.isEmpty()) {
      IndexPage.write(project.getArtifactId(), entries, results(project).resolve(FILE));
    }
  }

  private static Path results(MavenProject project) {
    synchronized (project) {
      return project.getContextValue(RESULTS) instanceof String results
          ? Path.of(results)
          : Path.of(project.getBuild().getDirectory()).resolve("experiments");
    }
  }
}
