package io.github.experimentmaven.gate.rule;

import io.github.experimentmaven.data.drift.ColumnSketch;
import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.data.drift.Drift;
import io.github.experimentmaven.data.drift.NumberSketch;
import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in what data differs from that of a baseline. */
public final class DataChanges {

  private static final int MOST_COLUMNS = 5;

  private DataChanges() {}

  /**
   * Returns the differences in a line: rows, columns, missing values, and the columns whose values
   * differ most, with the interval of the difference, of those that differ by more than chance.
   */
  public static String describe(DataSketch now, EarlierData earlier) {
    DataSketch before = earlier.sketch();
    List<String> changes = new ArrayList<>();
    if (now.rows() != before.rows()) {
      changes.add("%s, were %s".formatted(Count.of(now.rows(), "row"), before.rows()));
    }
    names(now, before).ifPresent(names -> changes.add("new columns " + names));
    names(before, now).ifPresent(names -> changes.add("no longer columns " + names));
    missing(now, before).forEach(changes::add);
    drifts(now, before).forEach(changes::add);
    return "the data changed since %s: %s"
        .formatted(
            earlier.label(),
            changes.isEmpty()
                ? "neither the number of rows nor the distribution of a column differs by more than"
                    + " chance"
                : String.join("; ", changes));
  }

  private static Optional<String> names(DataSketch of, DataSketch without) {
    List<String> names =
        of.columns().stream()
            .map(ColumnSketch::name)
            .filter(name -> without.column(name).isEmpty())
            .map(Shown::name)
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private static Stream<String> missing(DataSketch now, DataSketch before) {
    return now.columns().stream()
        .flatMap(
            column ->
                before.column(column.name()).stream()
                    .filter(old -> old.missing() != column.missing())
                    .map(
                        old ->
                            "`%s` is missing in %s of the rows, was in %s"
                                .formatted(
                                    Shown.text(column.name()),
                                    Shares.rounded((double) column.missing() / now.rowsRead()),
                                    Shares.rounded((double) old.missing() / before.rowsRead()))))
        .limit(MOST_COLUMNS);
  }

  private static Stream<String> drifts(DataSketch now, DataSketch before) {
    double level = 1 - (1 - DriftJudge.CONFIDENCE) / Math.max(1, now.columns().size());
    Map<ColumnSketch, Drift> drifts = new LinkedHashMap<>();
    for (ColumnSketch column : now.columns()) {
      before
          .column(column.name())
          .flatMap(old -> Drift.between(column.training(), old.training(), level))
          .filter(drift -> drift.low() > 0)
          .ifPresent(drift -> drifts.put(column, drift));
    }
    return drifts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().effect()))
        .limit(MOST_COLUMNS)
        .map(
            entry ->
                text(
                    entry.getKey(),
                    before.column(entry.getKey().name()).orElseThrow(),
                    entry.getValue()));
  }

  private static String text(ColumnSketch now, ColumnSketch before, Drift drift) {
    String medians =
        now.training() instanceof NumberSketch a && before.training() instanceof NumberSketch b
            ? ", median %s, was %s"
                .formatted(Decimals.plain(a.median()), Decimals.plain(b.median()))
            : "";
    return "`%s` differs by %s of the training rows (%s to %s)%s"
        .formatted(
            Shown.text(now.name()),
            Shares.rounded(drift.effect()),
            Shares.rounded(drift.low()),
            Shares.rounded(drift.high()),
            medians);
  }
}
