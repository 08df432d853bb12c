package io.github.experimentmaven.study;

/** What is written for people beside the tables. */
public enum Pages {
  /** Nothing. */
  NONE,
  /** The page {@code report.html}, and its charts as SVG files. */
  REPORT,
  /** The page, and its charts as SVG and as PNG files. */
  REPORT_AND_PICTURES
}
