package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.report.console.LiveProgress;
import io.github.experimentmaven.report.console.PlainProgress;
import io.github.experimentmaven.run.RunListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.logging.Log;

/** Chooses how progress is shown: a live line for a person at a terminal, plain lines in a log. */
public final class Progress {

  private Progress() {}

  /**
   * Returns what shows progress.
   *
   * @param advises whether a long run is also told what other machines would make of it
   */
  public static RunListener of(MavenExecutionRequest request, Log log, boolean advises) {
    if (!log.isInfoEnabled()) {
      return new RunListener() {};
    }
    boolean watched =
        request.isInteractiveMode()
            && Terminal.isAttached()
            && System.getenv("CI") == null
            && request.getDegreeOfConcurrency() == 1;
    return watched
        ? new LiveProgress(System.out::print, System::nanoTime, advises)
        : new PlainProgress(log::info, System::nanoTime, advises);
  }
}
