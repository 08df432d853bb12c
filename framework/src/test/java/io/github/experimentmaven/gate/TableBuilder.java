package io.github.experimentmaven.gate;

import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Result tables in a few words. */
public final class TableBuilder {

  private record Place(String model, long seed, int repeat, int fold, String part) {}

  private final String version;
  private final Map<Place, Map<String, Double>> values = new LinkedHashMap<>();
  private final Map<Place, String> failures = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>(Map.of("train", 80, "test", 20));
  private String data = "data-a";
  private String split = "split-a";
  private String lossFunction = "mse";
  private boolean bitExact = true;

  public TableBuilder(String version) {
    this.version = version;
  }

  public TableBuilder data(String digest) {
    data = digest;
    return this;
  }

  public TableBuilder split(String digest) {
    split = digest;
    return this;
  }

  public TableBuilder lossFunction(String name) {
    lossFunction = name;
    return this;
  }

  public TableBuilder notBitExact() {
    bitExact = false;
    return this;
  }

  public TableBuilder rows(String part, int count) {
    rows.put(part, count);
    return this;
  }

  /** Adds one value a seed, from seed 1, on the test part. */
  public TableBuilder seeds(String model, String metric, double... bySeed) {
    for (int index = 0; index < bySeed.length; index++) {
      value(model, index + 1, 0, 0, "test", metric, bySeed[index]);
    }
    return this;
  }

  /** Adds one value a fold, with seed 1, on the test part. */
  public TableBuilder folds(String model, String metric, double... byFold) {
    for (int fold = 0; fold < byFold.length; fold++) {
      value(model, 1, 0, fold, "test", metric, byFold[fold]);
    }
    return this;
  }

  public TableBuilder value(
      String model, long seed, int repeat, int fold, String part, String metric, double value) {
    values
        .computeIfAbsent(new Place(model, seed, repeat, fold, part), place -> new LinkedHashMap<>())
        .put(metric, value);
    return this;
  }

  public TableBuilder failed(String model, long seed, String reason) {
    Place place = new Place(model, seed, 0, 0, "test");
    values.put(place, Map.of());
    failures.put(place, reason);
    return this;
  }

  public ResultTable build() {
    Set<String> metrics = new LinkedHashSet<>();
    List<ResultRow> table = new ArrayList<>();
    values.forEach(
        (place, byMetric) -> {
          metrics.addAll(byMetric.keySet());
          table.add(row(place, byMetric));
        });
    return new ResultTable(List.copyOf(metrics), table);
  }

  private ResultRow row(Place place, Map<String, Double> byMetric) {
    Optional<String> failure = Optional.ofNullable(failures.get(place));
    return new ResultRow(
        version,
        "movie-ratings",
        place.model(),
        "mlp",
        place.seed(),
        place.repeat(),
        place.fold(),
        Part.of(place.part()).orElseThrow(),
        failure.isPresent() ? 0 : rows.getOrDefault(place.part(), 0),
        byMetric,
        OptionalInt.of(100),
        OptionalInt.of(90),
        bitExact,
        data,
        split,
        failure,
        lossFunction,
        true);
  }
}
