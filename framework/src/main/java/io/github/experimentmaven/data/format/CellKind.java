package io.github.experimentmaven.data.format;

/** What a cell of a format with types is. */
public enum CellKind {
  /** Nothing. */
  MISSING('-'),
  /** A number. */
  NUMBER('n'),
  /** A text. */
  TEXT('t'),
  /** True or false. */
  SWITCH('s'),
  /** What is none of these, such as a list. */
  OTHER('o');

  private final char code;

  CellKind(char code) {
    this.code = code;
  }

  /** Returns what stands for the kind in digests. */
  char code() {
    return code;
  }
}
