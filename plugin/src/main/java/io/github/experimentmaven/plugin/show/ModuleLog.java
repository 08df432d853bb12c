package io.github.experimentmaven.plugin.show;

import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * A log whose lines name their module, for builds of several modules at a time, whose lines come in
 * any order.
 */
public final class ModuleLog implements Log {

  private final Log log;
  private final String name;

  private ModuleLog(Log log, String name) {
    this.log = log;
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
    return log instanceof ModuleLog named ? named.log : log;
  }

  static Log named(Log log, String name) {
    return new ModuleLog(log, name);
  }

  private CharSequence named(CharSequence content) {
    String start = "[" + name + "] ";
    return content.isEmpty()
        ? start.strip()
        : content.toString().lines().map(line -> start + line).collect(Collectors.joining("\n"));
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public void debug(CharSequence content) {
    log.debug(named(content));
  }

  @Override
  public void debug(CharSequence content, Throwable error) {
    log.debug(named(content), error);
  }

  @Override
  public void debug(Throwable error) {
    log.debug(error);
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isInfoEnabled();
  }

  @Override
  public void info(CharSequence content) {
    log.info(named(content));
  }

  @Override
  public void info(CharSequence content, Throwable error) {
    log.info(named(content), error);
  }

  @Override
  public void info(Throwable error) {
    log.info(error);
  }

  @Override
  public boolean isWarnEnabled() {
    return log.isWarnEnabled();
  }

  @Override
  public void warn(CharSequence content) {
    log.warn(named(content));
  }

  @Override
  public void warn(CharSequence content, Throwable error) {
    log.warn(named(content), error);
  }

  @Override
  public void warn(Throwable error) {
    log.warn(error);
  }

  @Override
  public boolean isErrorEnabled() {
    return log.isErrorEnabled();
  }

  @Override
  public void error(CharSequence content) {
    log.error(named(content));
  }

  @Override
  public void error(CharSequence content, Throwable error) {
    log.error(named(content), error);
  }

  @Override
  public void error(Throwable error) {
    log.error(error);
  }
}
