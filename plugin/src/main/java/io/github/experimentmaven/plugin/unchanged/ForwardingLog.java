package io.github.experimentmaven.plugin.unchanged;

import org.apache.maven.plugin.logging.Log;

/** A log that hands all on to another, and looks at what people read. */
public abstract class ForwardingLog implements Log {

  private final Log log;

  /**
   * Creates the log.
   *
   * @param log the other one
   */
  protected ForwardingLog(Log log) {
    this.log = log;
  }

  /** How much a text matters. */
  protected enum Level {
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  /** Returns what is handed on for a text. */
  protected abstract CharSequence said(Level level, CharSequence content);

  /** Returns the other log. */
  protected final Log other() {
    return log;
  }

  @Override
  public final boolean isDebugEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public final void debug(CharSequence content) {
    log.debug(said(Level.DEBUG, content));
  }

  @Override
  public final void debug(CharSequence content, Throwable error) {
    log.debug(said(Level.DEBUG, content), error);
  }

  @Override
  public final void debug(Throwable error) {
    log.debug(error);
  }

  @Override
  public final boolean isInfoEnabled() {
    return log.isInfoEnabled();
  }

  @Override
  public final void info(CharSequence content) {
    log.info(said(Level.INFO, content));
  }

  @Override
  public final void info(CharSequence content, Throwable error) {
    log.info(said(Level.INFO, content), error);
  }

  @Override
  public final void info(Throwable error) {
    log.info(error);
  }

  @Override
  public final boolean isWarnEnabled() {
    return log.isWarnEnabled();
  }

  @Override
  public final void warn(CharSequence content) {
    log.warn(said(Level.WARN, content));
  }

  @Override
  public final void warn(CharSequence content, Throwable error) {
    log.warn(said(Level.WARN, content), error);
  }

  @Override
  public final void warn(Throwable error) {
    log.warn(error);
  }

  @Override
  public final boolean isErrorEnabled() {
    return log.isErrorEnabled();
  }

  @Override
  public final void error(CharSequence content) {
    log.error(said(Level.ERROR, content));
  }

  @Override
  public final void error(CharSequence content, Throwable error) {
    log.error(said(Level.ERROR, content), error);
  }

  @Override
  public final void error(Throwable error) {
    log.error(error);
  }
}
