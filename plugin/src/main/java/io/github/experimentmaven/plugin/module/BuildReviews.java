package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.plugin.project.BuildRoot;
import io.github.experimentmaven.report.review.BuildReview;
import io.github.experimentmaven.result.ResultNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What changed in all experiments of a build, of one module or many, put together at its end as one
 * comment on a pull or merge request, whether the build succeeded or not.
 */
public final class BuildReviews {

  private BuildReviews() {}

  /**
   * Adds what changed in one experiment.
   *
   * @param file its {@code review.md}
   */
  public static void add(MavenSession session, MavenProject project, Path file) {
    BuildEnd.<Queue<Path>>shared(session, BuildReviews.class, files -> write(session, files))
        .computeIfAbsent(project.getId(), id -> new ConcurrentLinkedQueue<>())
        .add(file);
  }

  private static void write(MavenSession session, Map<String, Queue<Path>> files) {
    try {
      List<BuildReview.Entry> entries = new ArrayList<>();
      for (MavenProject project : session.getProjects()) {
        for (Path file : files.getOrDefault(project.getId(), new ConcurrentLinkedQueue<>())) {
          entries.add(BuildReview.Entry.read(project.getArtifactId(), file));
        }
      }
      WholeFile.write(
          Path.of(BuildRoot.of(session).getBuild().getDirectory())
              .resolve("experiments")
              .resolve(ResultNames.REVIEW),
          new BuildReview(entries).text());
    } catch (IOException e) {
      session.getResult().addException(e);
    }
  }
}
