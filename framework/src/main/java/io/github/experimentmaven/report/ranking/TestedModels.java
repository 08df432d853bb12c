package io.github.experimentmaven.report.ranking;

import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Part;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What an experiment says of its models for a ranking over several experiments.
 *
 * @param experiment its name
 * @param data the digest of its data; empty where that is not known
 * @param losses each model's mean of the ranking metric on the test part, negated where more is
 *     better; models with failed trials, or without such a value, are absent
 */
public record TestedModels(String experiment, String data, Map<String, Double> losses) {

  /** Copies the losses. */
  public TestedModels {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(data, "data");
    losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
  }

  /** Returns what a comparison says of its models. */
  public static Map<String, Double> losses(Comparison comparison) {
    int sign = comparison.lowerIsBetter(comparison.rankedBy()) ? 1 : -1;
    Map<String, Double> losses = new LinkedHashMap<>();
    for (SummaryRow row : comparison.ranked(Part.TEST)) {
      losses.put(row.model(), sign * row.statistics().mean());
    }
    return losses;
  }

  /** Returns the names of experiments that are made from the same data, each group of them. */
  static List<List<String>> ofTheSameData(List<TestedModels> experiments) {
    return experiments.stream()
        .filter(experiment -> !experiment.data().isEmpty())
        .collect(
            Collectors.groupingBy(
                TestedModels::data,
                LinkedHashMap::new,
                Collectors.mapping(TestedModels::experiment, Collectors.toList())))
        .values()
        .stream()
        .filter(names -> names.size() > 1)
        .toList();
  }
}
