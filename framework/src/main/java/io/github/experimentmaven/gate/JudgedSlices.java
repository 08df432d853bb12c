package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.change.RowPairing;
import io.github.experimentmaven.gate.change.TablePair;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.RegressionSpec;
import io.github.experimentmaven.spec.problem.Patterns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The results on slices, of which those with few test rows are not judged.
 *
 * @param table the results
 * @param leastRows how many test rows a slice has at least to be judged
 */
record JudgedSlices(SliceTable table, int leastRows) {

  static JudgedSlices of(Experiment experiment, Optional<SliceTable> table) {
    return new JudgedSlices(
        table.orElseGet(() -> new SliceTable(List.of())).only(experiment.selection()),
        experiment.slices().leastRows());
  }

  /** Returns whether there is a slice of a label that fits, judged or not. */
  boolean has(String pattern) {
    return table.slices().stream()
        .anyMatch(sliced -> Patterns.matches(pattern, sliced.slice().label()));
  }

  /** Returns the slices that are judged. */
  List<Sliced> judged() {
    return table.slices().stream().filter(sliced -> sliced.rows() >= leastRows).toList();
  }

  /** Returns each judged slice with that of the baseline, by label. */
  Map<String, TablePair> against(
      Baseline baseline, Optional<TestRows> rows, Metrics metrics, Predicate<String> wanted) {
    Map<String, TablePair> pairs = new LinkedHashMap<>();
    for (Sliced sliced : judged()) {
      String label = sliced.slice().label();
      // A slice of the same name but another condition is another one.
      Optional<Sliced> before =
          baseline
              .slices()
              .flatMap(slices -> slices.find(label))
              .filter(old -> old.slice().equals(sliced.slice()));
      pairs.put(
          label,
          new TablePair(
              before.map(Sliced::table).orElseGet(() -> new ResultTable(List.of(), List.of())),
              sliced.table(),
              metrics,
              wanted,
              RowPairing.of(
                  before.flatMap(old -> baseline.rows().map(all -> all.in(label, old::rows))),
                  rows.map(all -> all.in(label, sliced::rows)))));
    }
    return pairs;
  }

  /** Returns which slices were not judged; empty where all were, or no rule is on slices. */
  Optional<String> note(Experiment experiment) {
    boolean meant =
        experiment.thresholds().stream().anyMatch(threshold -> threshold.slice().isPresent())
            || experiment.regression().stream()
                .flatMap(spec -> spec.metrics().stream())
                .anyMatch(RegressionSpec::isOfSlices);
    String few =
        table.slices().stream()
            .filter(sliced -> sliced.rows() < leastRows)
            .map(sliced -> "%s (%s)".formatted(sliced.slice().label(), sliced.rows()))
            .collect(Collectors.joining(", "));
    return meant && !few.isEmpty()
        ? Optional.of(
            "%s was not judged on slices with fewer than %s test rows: %s"
                .formatted(experiment.name(), leastRows, few))
        : Optional.empty();
  }
}
