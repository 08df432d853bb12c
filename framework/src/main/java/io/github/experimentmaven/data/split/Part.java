package io.github.experimentmaven.data.split;

/** The part of a split a row is in. */
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

  /** Returns the name that files and tables use. */
  public String label() {
    return label;
  }
}
