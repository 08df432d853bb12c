package io.github.experimentmaven.plugin.unchanged;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** A log that keeps the lines meant for people, so that they can be said again. */
public final class KeptLog extends ForwardingLog {

  private final List<Line> lines = new ArrayList<>();

  public KeptLog(Log log) {
    super(log);
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
    return other();
  }

  @Override
  protected CharSequence said(Level level, CharSequence content) {
    if (level == Level.INFO || level == Level.WARN) {
      keep(level == Level.WARN, content);
    }
    return content;
  }

  private void keep(boolean warning, CharSequence content) {
    content.toString().lines().forEach(text -> lines.add(new Line(warning, text)));
    if (content.isEmpty()) {
      lines.add(new Line(warning, ""));
    }
  }
}
