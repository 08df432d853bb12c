package io.github.experimentmaven.spec;

/** What happens to a row that lacks a value the experiment needs. */
public enum OnMissing {
  /** The row is left out, and the run says how many rows were. */
  DROP,
  /** The run fails and names the first cells that are missing. */
  FAIL,
  /** Features are imputed from the training rows; rows without a target are left out. */
  IMPUTE
}
