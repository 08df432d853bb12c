package io.github.experimentmaven.result.csv;

import io.github.experimentmaven.spec.problem.Shown;
import java.nio.file.Path;

/** A result file that was not written by this tool, or was changed since. */
public final class MalformedResultsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception for a line of a file. */
  public MalformedResultsException(Path file, long line, String reason) {
    super(file + ":" + line + ": " + Shown.message(reason));
  }

  /** Creates the exception for a file whose bytes are no text. */
  public static MalformedResultsException notUtf8(Path file) {
    return new MalformedResultsException(file, 1, "the file is no text in UTF-8");
  }
}
