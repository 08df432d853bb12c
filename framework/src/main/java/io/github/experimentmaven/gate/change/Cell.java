package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.model.train.TrainingLoss;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.Part;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Returns whether the table says that one seed stands for all. */
  boolean oneForAll() {
    return !values.isEmpty() && values.values().stream().noneMatch(value -> value.row().random());
  }

  /** Returns the value of a trial, that of any seed of the fold where one stands for all. */
  Optional<Value> find(PairKey key) {
    Value exact = values.get(key);
    if (exact != null || !oneForAll()) {
      return Optional.ofNullable(exact);
    }
    return ofFold(key);
  }

  /** Returns the value of any seed of a trial's fold. */
  Optional<Value> ofFold(PairKey key) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().sameFold(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Returns whether other seeds would give another model: unless the table says that they would
   * not, or several seeds gave the same.
   */
  boolean random() {
    return values.values().stream().anyMatch(value -> value.row().random()) && differsBySeed();
  }

  private boolean differsBySeed() {
    Map<List<Integer>, Set<Double>> byFold = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            byFold
                .computeIfAbsent(List.of(key.repeat(), key.fold()), fold -> new LinkedHashSet<>())
                .add(value.value()));
    return seeds().size() < 2 || byFold.values().stream().anyMatch(found -> found.size() > 1);
  }

  /** Returns the name of the loss the model is trained on; empty where the table does not say. */
  String lossFunction() {
    return values.values().iterator().next().row().lossFunction();
  }

  /** Returns the metric of a name; of {@code loss} what the model is trained on. */
  Optional<Metric> metric(String name, Metrics metrics) {
    return name.equals(Metrics.LOSS) ? TrainingLoss.find(lossFunction()) : metrics.find(name);
  }

  SortedSet<Long> seeds() {
    return values.keySet().stream()
        .map(PairKey::seed)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
