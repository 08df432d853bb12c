package io.github.experimentmaven.data.prepare;

/**
 * What rows to predict may have and lack.
 *
 * @param othersIgnored whether a row may have columns that are no input
 * @param absentMissing whether an input that a row does not have counts as a missing value
 */
record RowRules(boolean othersIgnored, boolean absentMissing) {

  /** A row has every input and nothing else. */
  static final RowRules STRICT = new RowRules(false, false);

  RowRules ignoringOthers() {
    return new RowRules(true, absentMissing);
  }

  RowRules takingAbsentAsMissing() {
    return new RowRules(othersIgnored, true);
  }
}
