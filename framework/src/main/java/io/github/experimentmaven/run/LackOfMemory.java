package io.github.experimentmaven.run;

/** What is said of a trial for which the memory does not suffice. */
final class LackOfMemory {

  private LackOfMemory() {}

  /** Returns why a trial failed that no other one ran beside. */
  static String alone(OutOfMemoryError cause) {
    return "ran out of memory alone (%s); give Java a larger heap with -Xmx"
        .formatted(cause.getMessage());
  }
}
