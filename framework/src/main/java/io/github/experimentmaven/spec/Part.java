package io.github.experimentmaven.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The part of a split that a row is in; parts stand in this order wherever they are listed. */
public enum Part {
  /** Rows a model is fitted on. */
  TRAIN("train"),
  /** Rows that choose the epoch to keep and compare models. */
  VALIDATION("validation"),
  /** Rows that only the final evaluation sees. */
  TEST("test");

  private final String label;

  Part(String label) {
    this.label = label;
  }

  /** Returns the part of a name that files and tables use; empty where no part is named so. */
  public static Optional<Part> of(String label) {
    return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
  }

  /** Returns the names of all parts. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Part::label).toList();
  }

  /** Returns the name that files and tables use. */
  public String label() {
    return label;
  }

  /** Returns the {@link #label}, as texts show it. */
  @Override
  public String toString() {
    return label;
  }
}
