package io.github.experimentmaven.report.importance;

import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What columns are worth to the best model, in sentences. */
public final class ImportanceText {

  private static final int MOST_NAMED = 6;

  private ImportanceText() {}

  /** Returns the sentences; none where the best model gains nothing that is certain. */
  public static List<String> of(Optional<ImportanceTable> table, Comparison comparison) {
    List<String> sentences = new ArrayList<>();
    Optional<String> best = comparison.best();
    if (table.isPresent() && best.isPresent()) {
      List<Importance> rows = table.get().of(best.get(), table.get().part());
      most(rows).ifPresent(sentences::add);
      nothing(rows).ifPresent(sentences::add);
    }
    return sentences;
  }

  private static Optional<String> most(List<Importance> rows) {
    return rows.stream()
        .filter(row -> row.rank() == 1 && row.share().isPresent())
        .findFirst()
        .map(
            row ->
                "%s owes most to %s: without %s its %s %s rises by %s%s, %s of what all columns together give."
                    .formatted(
                        row.model(),
                        name(row),
                        row.columns().size() == 1 ? "it" : "them",
                        row.part(),
                        row.metric(),
                        Figures.number(row.rise()),
                        row.interval()
                            .map(
                                ends ->
                                    " (%s to %s)"
                                        .formatted(
                                            Figures.number(ends.low()),
                                            Figures.number(ends.high())))
                            .orElse(""),
                        percent(row.share().getAsDouble())));
  }

  private static Optional<String> nothing(List<Importance> rows) {
    List<String> names =
        rows.stream()
            .filter(row -> !row.ofAll())
            .filter(row -> row.interval().filter(ends -> ends.contains(0)).isPresent())
            .map(ImportanceText::name)
            .toList();
    if (names.isEmpty() || names.size() == rows.size() - 1) {
      return Optional.empty();
    }
    String others =
        names.size() > MOST_NAMED ? " and %d more".formatted(names.size() - MOST_NAMED) : "";
    return Optional.of(
        "%s may do as well without %s%s, each by itself."
            .formatted(
                rows.get(0).model(),
                names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                others));
  }

  /** Returns the names of columns that change places together. */
  public static String name(Importance row) {
    return row.ofAll() ? "all columns" : String.join(" + ", row.columns());
  }

  /** Returns a share of what all columns give, for example {@code 97 %}. */
  public static String percent(double share) {
    return Math.abs(share) < 0.0005
        ? "0 %"
        : String.format(Locale.ROOT, Math.abs(share) < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
