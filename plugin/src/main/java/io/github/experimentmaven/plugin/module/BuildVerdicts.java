package io.github.experimentmaven.plugin.module;

import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.plugin.project.BuildRoot;
import io.github.experimentmaven.report.ci.BuildVerdict;
import io.github.experimentmaven.result.ResultNames;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * The verdicts of all modules of a build, told together at its end, whether it succeeded or not;
 * also where only one of several modules is built, or an earlier build's verdict would remain.
 *
 * <p>The end of a build is told to its execution listener alone, so that one is wrapped by the
 * first module that has a verdict. What the modules share consists of the Java platform's own
 * types: the plugin may be loaded more than once, for modules that give it different dependencies.
 */
public final class BuildVerdicts {

  private static final String KEY = BuildVerdicts.class.getName();
  private static final String END = "sessionEnded";

  private BuildVerdicts() {}

  /**
   * Adds the verdict on one experiment.
   *
   * @param file its {@code verdict.json}
   */
  public static void add(MavenSession session, MavenProject project, Path file, Log log) {
    if (session.getAllProjects().size() > 1) {
      files(session, log)
          .computeIfAbsent(project.getId(), id -> new ConcurrentLinkedQueue<>())
          .add(file);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Queue<Path>> files(MavenSession session, Log log) {
    SessionData shared = session.getRepositorySession().getData();
    Map<String, Queue<Path>> created = new ConcurrentHashMap<>();
    if (shared.set(KEY, null, created)) {
      listen(session.getRequest(), () -> tell(session, created, log));
    }
    return (Map<String, Queue<Path>>) shared.get(KEY);
  }

  private static void listen(MavenExecutionRequest request, Runnable end) {
    ExecutionListener wrapped = request.getExecutionListener();
    request.setExecutionListener(
        (ExecutionListener)
            Proxy.newProxyInstance(
                BuildVerdicts.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals(END)) {
                    end.run();
                  }
                  try {
                    return wrapped == null ? null : method.invoke(wrapped, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                }));
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
