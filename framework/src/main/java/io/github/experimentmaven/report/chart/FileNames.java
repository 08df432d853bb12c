package io.github.experimentmaven.report.chart;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of chart files that every system, LaTeX and Markdown accept, each given out once. */
final class FileNames {

  private static final int LONGEST = 80;

  private final Set<String> given = new HashSet<>();

  /** Returns a name for a chart, the same for the same charts in the same order. */
  String next(String kind, String subject) {
    String plain =
        subject
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    String name = kind + (plain.isEmpty() ? "" : "-" + plain);
    name = name.substring(0, Math.min(LONGEST, name.length()));
    String unique = name;
    for (int number = 2; !given.add(unique); number++) {
      unique = name + "-" + number;
    }
    return unique;
  }
}
