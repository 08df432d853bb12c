package io.github.experimentmaven.result;

import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.Numbers;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The result table over seeds and folds: the comparison every study prints.
 *
 * @param rows a row for each model, part and metric, in the order of the result table
 * @param failures how many trials of each model failed; only models with failures
 */
public record Summary(List<SummaryRow> rows, Map<String, Long> failures) {

  /** Copies the collections. */
  public Summary {
    rows = List.copyOf(rows);
    failures = new TreeMap<>(failures);
  }

  /** Summarizes a result table. */
  public static Summary of(ResultTable table) {
    List<SummaryRow> rows = new ArrayList<>();
    Map<String, Long> failures = new TreeMap<>();
    for (String model : table.models()) {
      for (Part part : Part.values()) {
        List<ResultRow> group = table.rows(model, part);
        for (String metric : table.metrics()) {
          List<Double> values =
              group.stream()
                  .flatMap(row -> Optional.ofNullable(row.metrics().get(metric)).stream())
                  .toList();
          if (!values.isEmpty()) {
            rows.add(new SummaryRow(model, part, metric, Statistics.of(values)));
          }
        }
      }
      long failed =
          table.rows().stream()
              .filter(row -> row.model().equals(model) && row.failure().isPresent())
              .map(row -> row.seed() + " " + row.repeat() + " " + row.fold())
              .distinct()
              .count();
      if (failed > 0) {
        failures.put(model, failed);
      }
    }
    return new Summary(rows, failures);
  }

  /** Returns the row of a model, part and metric; empty where no trial gave a value. */
  public Optional<SummaryRow> find(String model, Part part, String metric) {
    return rows.stream()
        .filter(
            row -> row.model().equals(model) && row.part() == part && row.metric().equals(metric))
        .findFirst();
  }

  /** Returns the summary as a CSV file. */
  public CsvText format(String version, String experiment) {
    CsvText text =
        new CsvText(
            List.of(
                "version",
                "experiment",
                "model",
                "part",
                "metric",
                "trials",
                "mean",
                "standard_deviation",
                "standard_error",
                "min",
                "max"));
    for (SummaryRow row : rows) {
      Statistics statistics = row.statistics();
      text.add(
          List.of(
              CsvText.text(version),
              CsvText.text(experiment),
              CsvText.text(row.model()),
              row.part().label(),
              row.metric(),
              Integer.toString(statistics.count()),
              Numbers.shortest(statistics.mean()),
              Numbers.shortest(statistics.standardDeviation()),
              Numbers.shortest(statistics.standardError()),
              Numbers.shortest(statistics.min()),
              Numbers.shortest(statistics.max())));
    }
    return text;
  }
}
