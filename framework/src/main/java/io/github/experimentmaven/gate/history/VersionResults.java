package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.change.Rivals;
import io.github.experimentmaven.gate.change.RowPairing;
import io.github.experimentmaven.gate.change.TablePair;
import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.Statistics;
import io.github.experimentmaven.result.rows.TestRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of one version, whole and by slice. */
final class VersionResults {

  private final Baseline results;
  private final Metrics metrics;
  private final SliceTable slices;
  private final int leastRows;
  private final Map<Optional<String>, Rivals> rivals = new HashMap<>();

  /**
   * Takes results together.
   *
   * @param leastRows how many test rows a slice has at least to be looked at
   */
  VersionResults(Baseline results, Metrics metrics, int leastRows) {
    this.results = results;
    this.metrics = metrics;
    this.slices = results.slices().orElseGet(() -> new SliceTable(List.of()));
    this.leastRows = leastRows;
  }

  Baseline results() {
    return results;
  }

  /** Returns the labels of the slices that have enough rows. */
  List<String> slices() {
    return slices.slices().stream()
        .filter(sliced -> sliced.rows() >= leastRows)
        .map(sliced -> sliced.slice().label())
        .toList();
  }

  /** Returns the results on all rows or on a slice; an empty table where it is not there. */
  ResultTable table(Optional<String> slice) {
    return slice.isEmpty()
        ? results.table()
        : sliced(slice).map(Sliced::table).orElseGet(() -> new ResultTable(List.of(), List.of()));
  }

  /** Returns these results after earlier ones, of a slice only if it is of the same condition. */
  TablePair after(VersionResults then, Optional<String> slice) {
    boolean same =
        slice.isEmpty()
            || then.sliced(slice).map(Sliced::slice).equals(sliced(slice).map(Sliced::slice));
    return new TablePair(
        same ? then.table(slice) : new ResultTable(List.of(), List.of()),
        table(slice),
        metrics,
        model -> false,
        same ? RowPairing.of(then.rows(slice), rows(slice)) : Optional.empty());
  }

  /** Returns a metric over seeds and folds; empty where trials failed or a value is not finite. */
  Optional<Statistics> statistics(Subject subject) {
    List<ResultRow> rows = table(subject.slice()).rows(subject.model(), subject.part());
    List<Double> values =
        rows.stream()
            .flatMapToDouble(row -> row.metric(subject.metric()).stream())
            .boxed()
            .toList();
    return values.isEmpty()
            || rows.stream().anyMatch(row -> row.failure().isPresent())
            || !values.stream().allMatch(Double::isFinite)
        ? Optional.empty()
        : Optional.of(Statistics.of(values));
  }

  /** Returns where a metric's mean would lie with other test rows and other seeds. */
  Optional<Interval> interval(Subject subject, double level) {
    return rivals
        .computeIfAbsent(subject.slice(), slice -> new Rivals(table(slice), metrics, rows(slice)))
        .interval(subject.model(), subject.part(), subject.metric(), level);
  }

  private Optional<TestRows> rows(Optional<String> slice) {
    return slice.isEmpty()
        ? results.rows()
        : sliced(slice)
            .flatMap(of -> results.rows().map(all -> all.in(of.slice().label(), of::rows)));
  }

  private Optional<Sliced> sliced(Optional<String> slice) {
    return slice.flatMap(slices::find);
  }
}
