package io.github.experimentmaven.data.step;

/** What a preprocessing step takes or gives. */
public enum ValueKind {
  /** Numbers. */
  NUMBER,
  /** Texts that name categories. */
  TEXT,
  /** Either; such a step gives what it takes. */
  ANY
}
