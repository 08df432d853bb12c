package io.github.experimentmaven.plugin.unchanged;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** A log that keeps the lines meant for people, so that they can be said again. */
public final class KeptLog implements Log {

  private final Log log;
  private final List<Line> lines = new ArrayList<>();

  public KeptLog(Log log) {
    this.log = log;
  }

  /**
   * What was said.
   *
   * @param warning whether it was a warning
   * @param text the text, without line ends
   */
  public record Line(boolean warning, String text) {

    public void sayTo(Log log) {
      if (warning) {
        log.warn(text);
      } else {
        log.info(text);
      }
    }
  }

  /** Returns what was said so far. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Returns the log to say passing things to, such as progress, which are not kept. */
  public Log unkept() {
    return log;
  }

  private void keep(boolean warning, CharSequence content) {
    content.toString().lines().forEach(text -> lines.add(new Line(warning, text)));
    if (content.isEmpty()) {
      lines.add(new Line(warning, ""));
    }
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public void debug(CharSequence content) {
    log.debug(content);
  }

  @Override
  public void debug(CharSequence content, Throwable error) {
    log.debug(content, error);
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
    keep(false, content);
    log.info(content);
  }

  @Override
  public void info(CharSequence content, Throwable error) {
    keep(false, content);
    log.info(content, error);
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
    keep(true, content);
    log.warn(content);
  }

  @Override
  public void warn(CharSequence content, Throwable error) {
    keep(true, content);
    log.warn(content, error);
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
    log.error(content);
  }

  @Override
  public void error(CharSequence content, Throwable error) {
    log.error(content, error);
  }

  @Override
  public void error(Throwable error) {
    log.error(error);
  }
}
