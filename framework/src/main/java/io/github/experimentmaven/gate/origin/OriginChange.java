package io.github.experimentmaven.gate.origin;

import java.util.Objects;

/**
 * One thing that was changed between two results.
 *
 * @param kind what kind of thing
 * @param description what it is now and what it was, in a few words
 */
public record OriginChange(Kind kind, String description) {

  /** What may be changed. */
  public enum Kind {
    /** The experiment file, or values that the command line gave in place of its own. */
    FILE("file"),
    /** Which models there are, and their options. */
    MODELS("models"),
    /** The data. */
    DATA("data"),
    /** Which rows train, validate and test. */
    SPLIT("split"),
    /** The seeds. */
    SEEDS("seeds"),
    /** The commit that the project was built from, which says nothing of what was changed. */
    COMMIT("commit"),
    /** The project's own types, the framework and what it builds upon. */
    CODE("code");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the word for people. */
    public String label() {
      return label;
    }
  }

  /** Checks that both are present. */
  public OriginChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(description, "description");
  }
}
