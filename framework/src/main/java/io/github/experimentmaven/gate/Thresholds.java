package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.ThresholdFinding.Bound;
import io.github.experimentmaven.result.ResultTable;
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
   */
  public static List<Finding> judge(Experiment experiment, ResultTable table) {
    Summary summary = Summary.of(table);
    List<Finding> findings = new ArrayList<>();
    for (Threshold threshold : experiment.thresholds()) {
      List<String> models =
          experiment.models().stream()
              .map(ModelSpec::name)
              .filter(model -> Patterns.matches(threshold.model(), model))
              .toList();
      if (models.isEmpty()) {
        findings.add(
            ExperimentFinding.unmatched(
                threshold.model() + "." + threshold.part() + "." + threshold.metric(),
                threshold.location()));
      }
      models.forEach(model -> judge(threshold, model, summary, findings));
    }
    return findings;
  }

  private static void judge(
      Threshold threshold, String model, Summary summary, List<Finding> findings) {
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
            limit -> findings.add(finding(threshold, model, value, Bound.MAX, limit, problem)));
    threshold
        .min()
        .ifPresent(
            limit -> findings.add(finding(threshold, model, value, Bound.MIN, limit, problem)));
  }

  private static ThresholdFinding finding(
      Threshold threshold,
      String model,
      double value,
      Bound bound,
      double limit,
      Optional<String> problem) {
    return new ThresholdFinding(
        model,
        threshold.part().label(),
        threshold.metric(),
        value,
        bound,
        limit,
        problem,
        threshold.location());
  }
}
