package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.ThresholdFinding.Bound;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.problem.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds means over seeds and folds against the absolute bounds of an experiment file. */
public final class Thresholds {

  private Thresholds() {}

  /**
   * Judges a result table. A model whose trials failed, or that has no value, keeps no bound.
   *
   * @param experiment the experiment; a pattern in a threshold means each model it matches
   * @param table the results
   * @param slices the results on slices
   */
  static List<Finding> judge(Experiment experiment, ResultTable table, JudgedSlices slices) {
    Summary summary = Summary.of(table);
    List<Finding> findings = new ArrayList<>();
    for (Threshold threshold : experiment.thresholds()) {
      List<String> models =
          experiment.models().stream()
              .map(ModelSpec::name)
              .filter(model -> Patterns.matches(threshold.model(), model))
              .toList();
      Optional<String> slice = threshold.slice();
      if (models.isEmpty() || (slice.isPresent() && !slices.has(slice.get()))) {
        findings.add(ExperimentFinding.unmatched(threshold.name(), threshold.location()));
      } else if (slice.isEmpty()) {
        models.forEach(
            model -> judge(threshold, threshold.part().label(), model, summary, findings));
      } else {
        for (Sliced sliced : slices.judged()) {
          if (Patterns.matches(slice.get(), sliced.slice().label())) {
            String part = threshold.part() + "[" + sliced.slice().label() + "]";
            Summary own = Summary.of(sliced.table());
            models.forEach(model -> judge(threshold, part, model, own, findings));
          }
        }
      }
    }
    return findings;
  }

  /** Judges results without slices. */
  static List<Finding> judge(Experiment experiment, ResultTable table) {
    return judge(experiment, table, JudgedSlices.of(experiment, Optional.empty()));
  }

  private static void judge(
      Threshold threshold, String part, String model, Summary summary, List<Finding> findings) {
    Optional<SummaryRow> row = summary.find(model, threshold.part(), threshold.metric());
    long failures = summary.failures().getOrDefault(model, 0L);
    Optional<String> problem =
        failures > 0
            ? Optional.of(
                failures + " of its trials failed; see the column 'failure' of results.csv")
            : row.isEmpty()
                ? Optional.of("there is no result; run the experiment with this model")
                : Optional.empty();
    double value = row.map(found -> found.statistics().mean()).orElse(Double.NaN);
    threshold
        .max()
        .ifPresent(
            limit ->
                findings.add(finding(threshold, part, model, value, Bound.MAX, limit, problem)));
    threshold
        .min()
        .ifPresent(
            limit ->
                findings.add(finding(threshold, part, model, value, Bound.MIN, limit, problem)));
  }

  private static ThresholdFinding finding(
      Threshold threshold,
      String part,
      String model,
      double value,
      Bound bound,
      double limit,
      Optional<String> problem) {
    return new ThresholdFinding(
        model, part, threshold.metric(), value, bound, limit, problem, threshold.location());
  }
}
