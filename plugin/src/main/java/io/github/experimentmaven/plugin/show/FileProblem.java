package io.github.experimentmaven.plugin.show;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says what an operating system's complaint means for the build. */
public final class FileProblem {

  private FileProblem() {}

  public static String describe(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile()
          + " may not be read or written by who runs Maven; grant it. (Experiments are read from"
          + " experiment.directory, and results go to experiment.outputDirectory.) Results of"
          + " earlier runs are as they were.";
    }
    String what = e instanceof FileSystemException file ? file.getFile() + ": " : "";
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return "A file could not be read or written: "
        + what
        + (reason == null ? e.getClass().getSimpleName() : reason)
        + ". Results of earlier runs are as they were.";
  }
}
