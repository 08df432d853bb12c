package io.github.experimentmaven.gate;

import io.github.experimentmaven.gate.ThresholdFinding.Bound;
import io.github.experimentmaven.gate.change.RivalVerdict;
import io.github.experimentmaven.gate.change.Rivals;
import io.github.experimentmaven.metric.RSquared;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.Rival;
import io.github.experimentmaven.spec.Rival.Demand;
import io.github.experimentmaven.spec.Threshold;
import io.github.experimentmaven.spec.problem.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds means over seeds and folds against the bounds of an experiment file. */
public final class Thresholds {

  private final Experiment experiment;
  private final Summary summary;
  private final JudgedSlices slices;
  private final Optional<Rivals> rivals;
  private final int lags;
  private final List<Finding> findings = new ArrayList<>();

  private Thresholds(
      Experiment experiment, ResultTable table, JudgedSlices slices, Optional<Rivals> rivals) {
    this.experiment = experiment;
    this.summary = Summary.of(table);
    this.slices = slices;
    this.rivals = rivals;
    this.lags =
        experiment.thresholds().stream()
            .filter(threshold -> demands(threshold, Demand.NO_WORSE_THAN))
            .mapToInt(threshold -> contenders(threshold).size())
            .sum();
  }

  /**
   * Judges a result table. A model whose trials failed, or that has no value, keeps no bound.
   *
   * @param experiment the experiment; a pattern in a threshold means each model it matches
   * @param table the results
   * @param slices the results on slices
   * @param rivals the results again, for bounds that are other models
   */
  static List<Finding> judge(
      Experiment experiment, ResultTable table, JudgedSlices slices, Rivals rivals) {
    return new Thresholds(experiment, table, slices, Optional.of(rivals)).judge();
  }

  /** Judges the bounds that are numbers, without slices. */
  static List<Finding> judgeNumbers(Experiment experiment, ResultTable table) {
    return new Thresholds(
            experiment, table, JudgedSlices.of(experiment, Optional.empty()), Optional.empty())
        .judge();
  }

  private List<Finding> judge() {
    for (Threshold threshold : experiment.thresholds()) {
      List<String> models = models(threshold);
      Optional<String> slice = threshold.slice();
      if (models.isEmpty() || (slice.isPresent() && !slices.has(slice.get()))) {
        findings.add(ExperimentFinding.unmatched(threshold.name(), threshold.location()));
      } else if (slice.isEmpty()) {
        models.forEach(model -> judge(threshold, threshold.part().label(), model, summary));
      } else {
        judgeSlices(threshold, slice.get(), models);
      }
      threshold.rival().ifPresent(rival -> rivals.ifPresent(all -> hold(threshold, rival, all)));
    }
    return findings;
  }

  private List<String> models(Threshold threshold) {
    return experiment.models().stream()
        .map(ModelSpec::name)
        .filter(model -> Patterns.matches(threshold.model(), model))
        .toList();
  }

  /** A pattern may match the model that all others are held against. */
  private List<String> contenders(Threshold threshold) {
    return models(threshold).stream()
        .filter(model -> threshold.rival().filter(r -> r.model().equals(model)).isEmpty())
        .toList();
  }

  private static boolean demands(Threshold threshold, Demand demand) {
    return threshold.rival().filter(rival -> rival.demand() == demand).isPresent();
  }

  /**
   * Each lag that breaks a build might do so by chance, so all of them hold together. Leads are
   * broken where any is not certain: they need no such allowance.
   */
  private void hold(Threshold threshold, Rival rival, Rivals all) {
    boolean better = rival.demand() == Demand.BETTER_THAN;
    for (String model : contenders(threshold)) {
      findings.add(
          new RivalFinding(
              model,
              threshold.part().label(),
              threshold.metric(),
              rival,
              RivalVerdict.of(
                  rival,
                  all.hold(
                      model,
                      rival.model(),
                      threshold.part(),
                      threshold.metric(),
                      better ? rival.by() : -rival.by()),
                  better ? 1 : lags),
              threshold.location()));
    }
  }

  private void judgeSlices(Threshold threshold, String slice, List<String> models) {
    for (Sliced sliced : slices.judged()) {
      if (Patterns.matches(slice, sliced.slice().label())) {
        String part = threshold.part() + "[" + sliced.slice().label() + "]";
        Summary own = Summary.of(sliced.table());
        models.forEach(model -> judge(threshold, part, model, own));
      }
    }
  }

  private void judge(Threshold threshold, String part, String model, Summary scores) {
    Optional<SummaryRow> row = scores.find(model, threshold.part(), threshold.metric());
    long failures = scores.failures().getOrDefault(model, 0L);
    double value = row.map(found -> found.statistics().mean()).orElse(Double.NaN);
    Optional<String> problem =
        failures > 0
            ? Optional.of(
                failures + " of its trials failed; see the column 'failure' of results.csv")
            : row.isEmpty()
                ? Optional.of("there is no result; run the experiment with this model")
                : Optional.of(undefined(threshold.metric(), part))
                    .filter(reason -> Double.isNaN(value));
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

  private static String undefined(String metric, String part) {
    return metric.equals(new RSquared().name())
        ? "it has no value, since the target is constant in the part %s; bound another metric, such as mse"
            .formatted(part)
        : "it is not a number, which keeps no bound";
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
