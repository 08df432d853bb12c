package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.plugin.unchanged.ForwardingLog;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * A log whose lines name their module, for builds of several modules at a time, whose lines come in
 * any order.
 */
public final class ModuleLog extends ForwardingLog {

  private final String name;

  private ModuleLog(Log log, String name) {
    super(log);
    this.name = name;
  }

  /** Returns the log for a module of a build: the same one where modules wait for each other. */
  public static Log of(Log log, MavenSession session, MavenProject project) {
    boolean mixed =
        session.getRequest().getDegreeOfConcurrency() > 1 && session.getProjects().size() > 1;
    return mixed ? named(log, project.getArtifactId()) : log;
  }

  /** Returns the log for what is said of the whole build. */
  public static Log ofBuild(Log log) {
    return log instanceof ModuleLog named ? named.other() : log;
  }

  static Log named(Log log, String name) {
    return new ModuleLog(log, name);
  }

  @Override
  protected CharSequence said(Level level, CharSequence content) {
    String start = "[" + name + "] ";
    return content.isEmpty()
        ? start.strip()
        : content.toString().lines().map(line -> start + line).collect(Collectors.joining("\n"));
  }
}
