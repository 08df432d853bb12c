package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One metric of one model on one part in one table.
 *
 * @param values the trials that have a value
 * @param failures the trials that failed
 */
record Cell(Map<PairKey, Value> values, int failures) {

  /**
   * The value of one trial.
   *
   * @param row where it is written
   * @param value the value
   * @param overlap the rows evaluated in proportion to the training rows; NaN where the table does
   *     not say
   */
  record Value(ResultRow row, double value, double overlap) {}

  static Cell of(ResultTable table, String model, Part part, String metric) {
    Map<PairKey, Integer> trainingRows =
        table.rows(model, Part.TRAIN).stream()
            .collect(Collectors.toMap(PairKey::of, ResultRow::rows, (first, second) -> first));
    List<ResultRow> rows = table.rows(model, part);
    Map<PairKey, Value> values = new LinkedHashMap<>();
    for (ResultRow row : rows) {
      row.metric(metric)
          .ifPresent(
              value -> {
                double training = trainingRows.getOrDefault(PairKey.of(row), 0);
                double overlap = training > 0 ? row.rows() / training : Double.NaN;
                values.put(PairKey.of(row), new Value(row, value, overlap));
              });
    }
    int failures = (int) rows.stream().filter(row -> row.failure().isPresent()).count();
    return new Cell(values, failures);
  }

  /** Returns whether no trial was made for it. */
  boolean absent() {
    return values.isEmpty() && failures == 0;
  }

  boolean finite() {
    return values.values().stream().allMatch(value -> Double.isFinite(value.value()));
  }

  boolean bitExact() {
    return values.values().stream().allMatch(value -> value.row().bitExact());
  }

  SortedSet<Long> seeds() {
    return values.keySet().stream()
        .map(PairKey::seed)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
