package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.plugin.project.BuildRoot;
import io.github.experimentmaven.report.ci.BuildVerdict;
import io.github.experimentmaven.result.ResultNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * The verdicts of all modules of a build, told together at its end, whether it succeeded or not;
 * also where only one of several modules is built, or an earlier build's verdict would remain.
 */
public final class BuildVerdicts {

  private BuildVerdicts() {}

  /**
   * Adds the verdict on one experiment.
   *
   * @param file its {@code verdict.json}
   */
  public static void add(MavenSession session, MavenProject project, Path file, Log log) {
    if (session.getAllProjects().size() > 1) {
      BuildEnd.<Queue<Path>>shared(session, BuildVerdicts.class, files -> tell(session, files, log))
          .computeIfAbsent(project.getId(), id -> new ConcurrentLinkedQueue<>())
          .add(file);
    }
  }

  private static void tell(MavenSession session, Map<String, Queue<Path>> files, Log log) {
    try {
      BuildVerdict verdict = read(session, files);
      log.info("");
      verdict.lines().forEach(line -> say(line, log));
      WholeFile.write(
          Path.of(BuildRoot.of(session).getBuild().getDirectory())
              .resolve("experiments")
              .resolve(ResultNames.VERDICT),
          verdict.json());
    } catch (IOException e) {
      session.getResult().addException(e);
    }
  }

  private static void say(BuildVerdict.Line line, Log log) {
    if (line.passed()) {
      log.info(line.text());
    } else {
      log.error(line.text());
    }
  }

  /** Reads the verdicts in the order of the modules, whichever was done first. */
  private static BuildVerdict read(MavenSession session, Map<String, Queue<Path>> files)
      throws IOException {
    List<BuildVerdict.Entry> entries = new ArrayList<>();
    for (MavenProject project : session.getProjects()) {
      for (Path file : files.getOrDefault(project.getId(), new ConcurrentLinkedQueue<>())) {
        entries.add(BuildVerdict.Entry.read(project.getArtifactId(), file));
      }
    }
    return new BuildVerdict(entries);
  }
}
