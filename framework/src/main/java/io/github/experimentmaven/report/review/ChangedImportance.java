package io.github.experimentmaven.report.review;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.report.importance.ImportanceText;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns that are worth certainly more or less to a model than they were: their intervals have
 * nothing in common. A column that only one of the two has is named where it is certainly worth
 * something.
 */
final class ChangedImportance {

  private static final int MOST_LINES = 10;
  private static final String ABSENT = "–";

  /** A column that changed; one side may lack it, not both. */
  private record Pair(Optional<Importance> now, Optional<Importance> then) {

    Importance any() {
      return now.orElseGet(then::orElseThrow);
    }

    /** Shares are of the same size whatever the loss, so models can be ordered by them. */
    double size() {
      return Math.abs(share(now) - share(then));
    }

    private static double share(Optional<Importance> side) {
      return side.map(row -> row.share().orElse(0)).orElse(0.0);
    }
  }

  private ChangedImportance() {}

  static Block block(ReviewInput input) {
    Optional<ImportanceTable> now = input.now().flatMap(ChangedImportance::table);
    Optional<ImportanceTable> then = input.then().flatMap(ChangedImportance::table);
    if (now.isEmpty() || then.isEmpty()) {
      return Block.NOTHING;
    }
    List<Pair> changed = changed(now.get(), then.get());
    if (changed.isEmpty()) {
      return Block.NOTHING;
    }
    Importance first = changed.get(0).any();
    return Block.titled(
        "What columns are worth to models: %d changed beyond the intervals"
            .formatted(changed.size()),
        Block.atMost(
            MOST_LINES,
            List.of(
                "| model | column | rise of the %s loss without it, now | baseline | |"
                    .formatted(first.part()),
                "|:--|:--|:--|:--|:--|"),
            changed.stream().map(ChangedImportance::line).toList(),
            "column"));
  }

  private static Optional<ImportanceTable> table(Baseline results) {
    return results.background().importance();
  }

  private static List<Pair> changed(ImportanceTable now, ImportanceTable then) {
    List<Importance> current = columns(now, now);
    List<Importance> earlier = columns(then, now);
    List<Pair> pairs = new ArrayList<>();
    for (Importance row : current) {
      if (has(earlier, row)) {
        pairs.add(new Pair(Optional.of(row), twin(row, earlier)));
      }
    }
    for (Importance row : earlier) {
      if (has(current, row) && twin(row, current).isEmpty()) {
        pairs.add(new Pair(Optional.empty(), Optional.of(row)));
      }
    }
    return pairs.stream()
        .filter(ChangedImportance::isCertain)
        .sorted(Comparator.comparing(pair -> -pair.size()))
        .toList();
  }

  /** Returns the rows of columns on the part that is shown. */
  private static List<Importance> columns(ImportanceTable table, ImportanceTable shown) {
    return table.rows().stream().filter(row -> row.part() == shown.part() && !row.ofAll()).toList();
  }

  /** A model that is new, or has another loss, has no column to compare. */
  private static boolean has(List<Importance> rows, Importance model) {
    return rows.stream()
        .anyMatch(row -> row.model().equals(model.model()) && row.metric().equals(model.metric()));
  }

  private static Optional<Importance> twin(Importance row, List<Importance> others) {
    return others.stream()
        .filter(other -> other.model().equals(row.model()) && other.columns().equals(row.columns()))
        .findFirst();
  }

  private static boolean isCertain(Pair pair) {
    List<ConfidenceInterval> intervals =
        Stream.of(pair.now(), pair.then())
            .flatMap(Optional::stream)
            .flatMap(row -> row.interval().stream())
            .toList();
    if (pair.now().isEmpty() || pair.then().isEmpty()) {
      return intervals.size() == 1 && intervals.get(0).low() > 0;
    }
    return intervals.size() == 2
        && (intervals.get(0).low() > intervals.get(1).high()
            || intervals.get(0).high() < intervals.get(1).low());
  }

  private static String line(Pair pair) {
    String word =
        pair.then().isEmpty()
            ? "new"
            : pair.now().isEmpty()
                ? "gone"
                : pair.now().get().rise() > pair.then().get().rise() ? "more" : "less";
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            ChangeCells.name(pair.any().model()),
            ChangeCells.name(ImportanceText.name(pair.any())),
            worth(pair.now()),
            worth(pair.then()),
            word);
  }

  private static String worth(Optional<Importance> side) {
    return side.map(
            row ->
                "%s (%s)"
                    .formatted(
                        Figures.number(row.rise()),
                        row.interval()
                            .map(
                                ends ->
                                    Figures.number(ends.low())
                                        + " to "
                                        + Figures.number(ends.high()))
                            .orElse(ABSENT)))
        .orElse(ABSENT);
  }
}
