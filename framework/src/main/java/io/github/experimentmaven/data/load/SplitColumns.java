package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.date.DatePattern;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The columns a split looks at. */
final class SplitColumns {

  private static final String TIME = "/split/time";

  private SplitColumns() {}

  static List<String> of(SplitSpec split) {
    return split instanceof SplitSpec.ByColumn byColumn
        ? List.of(byColumn.column())
        : split.arranged().map(SplitColumns::of).orElse(List.of());
  }

  /** Returns where the experiment file names the column that a split looks at. */
  static String pointer(SplitSpec split) {
    return split.arranged().map(SplitColumns::pointer).orElse("/split/column");
  }

  private static String pointer(Arrangement arrangement) {
    return arrangement instanceof Arrangement.Grouped ? "/split/group" : TIME;
  }

  /** Returns what is wrong with the pattern of a split's times; empty where nothing is. */
  static Optional<Problem> wrongPattern(SplitSpec split, Origin origin) {
    Optional<String> format = split.timed().flatMap(Arrangement.Timed::format);
    try {
      DatePattern.of(format);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(origin.problem(TIME + "/format", e.getMessage()));
    }
  }

  /** Returns whether a split reads its column by the pattern of dates. */
  static boolean hasPattern(SplitSpec split) {
    return split.timed().flatMap(Arrangement.Timed::format).isPresent();
  }

  private static List<String> of(Arrangement arrangement) {
    if (arrangement instanceof Arrangement.Grouped grouped) {
      return List.of(grouped.column());
    }
    if (arrangement instanceof Arrangement.Timed timed) {
      return List.of(timed.column());
    }
    return List.of();
  }
}
