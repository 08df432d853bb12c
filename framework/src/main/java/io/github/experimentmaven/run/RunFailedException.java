package io.github.experimentmaven.run;

/** A run that cannot give results; its message says why and what to do. */
public final class RunFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private RunFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  static RunFailedException outOfMemory(Trial trial, int threads, OutOfMemoryError cause) {
    return new RunFailedException(
        "%s with seed %d ran out of memory (%s) beside %d other trials in a heap of %d MiB; run fewer trials at a time, or give Java a larger heap with -Xmx, in Maven's case through MAVEN_OPTS"
            .formatted(
                trial.model().name(),
                trial.seed(),
                cause.getMessage(),
                threads - 1,
                Runtime.getRuntime().maxMemory() >> 20),
        cause);
  }
}
