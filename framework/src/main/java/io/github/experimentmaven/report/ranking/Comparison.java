package io.github.experimentmaven.report.ranking;

import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.Statistics;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A result table as models are compared by it.
 *
 * @param table the results
 * @param summary the same over seeds and folds
 * @param losses the name of the loss that each model was trained on, for example {@code huber}; a
 *     model may be absent
 * @param facts what else is known of each model; a model may be absent
 * @param metrics which metrics there are and which way is better
 * @param standing how certain it is which models are better; empty where that is not known
 */
public record Comparison(
    ResultTable table,
    Summary summary,
    Map<String, String> losses,
    Map<String, ModelFacts> facts,
    Metrics metrics,
    Optional<Standing> standing) {

  /** Copies the maps. */
  public Comparison {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(metrics, "metrics");
    Objects.requireNonNull(standing, "standing");
    losses = Map.copyOf(losses);
    facts = Map.copyOf(facts);
  }

  /** Compares the models of a result table of which nothing else is known. */
  public static Comparison of(ResultTable table, Metrics metrics) {
    return of(table, Map.of(), metrics);
  }

  /** Compares the models of a result table. */
  public static Comparison of(ResultTable table, Map<String, ModelFacts> facts, Metrics metrics) {
    Map<String, String> losses = new HashMap<>();
    for (ResultRow row : table.rows()) {
      if (!row.lossFunction().isEmpty()) {
        losses.putIfAbsent(row.model(), row.lossFunction());
      }
    }
    return new Comparison(table, Summary.of(table), losses, facts, metrics, Optional.empty());
  }

  /** Returns this comparison with what is known of how the models stand. */
  public Comparison with(Optional<Standing> known) {
    return new Comparison(table, summary, losses, facts, metrics, known);
  }

  /**
   * Compares the models of an experiment.
   *
   * @param table the results
   * @param experiment the experiment
   * @param extensions what it could name
   */
  public static Comparison of(ResultTable table, Experiment experiment, Extensions extensions) {
    return of(table, ModelFacts.of(experiment, extensions), extensions.metrics());
  }

  /** Returns the models in the order of the table. */
  public List<String> models() {
    return table.models();
  }

  /** Returns the name of a model's own training loss, {@code loss} where it is not known. */
  public String lossName(String model) {
    return losses.getOrDefault(model, Metrics.LOSS);
  }

  /** Returns the most epochs a model may train; empty where that is not known. */
  public OptionalInt epochLimit(String model) {
    return Optional.ofNullable(facts.get(model))
        .map(ModelFacts::epochs)
        .orElse(OptionalInt.empty());
  }

  /** Returns the share of new rows that the prediction intervals are to hold, where it is known. */
  public OptionalDouble coverage() {
    return facts.values().stream().flatMapToDouble(known -> known.coverage().stream()).findAny();
  }

  /** Returns whether a model predicts a constant on purpose; false where that is not known. */
  public boolean isBaseline(String model) {
    return facts.containsKey(model) && facts.get(model).baseline();
  }

  /** Returns whether all models were trained on the same loss, so that their losses compare. */
  public boolean sameLoss() {
    return models().stream().map(this::lossName).distinct().count() <= 1;
  }

  /**
   * Returns the metric that models are ranked by: the loss where all have the same, else the first
   * metric of the table that is the same for all.
   */
  public String rankedBy() {
    return sameLoss()
        ? Metrics.LOSS
        : table.metrics().stream()
            .filter(metric -> !metric.equals(Metrics.LOSS))
            .findFirst()
            .orElse(Metrics.LOSS);
  }

  /** Returns the ranking metric's name for people: {@code mse} rather than {@code loss}. */
  public String rankedByName() {
    String metric = rankedBy();
    return metric.equals(Metrics.LOSS) && sameLoss() && !models().isEmpty()
        ? lossName(models().get(0))
        : metric;
  }

  /** Returns the part that models are ranked on: validation where the split has one, else test. */
  public Part rankedOn() {
    return hasPart(Part.VALIDATION) ? Part.VALIDATION : Part.TEST;
  }

  /** Returns whether any model has results on a part. */
  public boolean hasPart(Part part) {
    return summary.rows().stream().anyMatch(row -> row.part() == part);
  }

  /** Returns whether a smaller value of a metric is better; unknown metrics are taken as losses. */
  public boolean lowerIsBetter(String metric) {
    return metrics
        .find(metric)
        .map(found -> found.lowerIsBetter())
        .or(() -> IntervalScores.lowerIsBetter(metric))
        .orElse(true);
  }

  /**
   * Returns the finite means of a metric on a part, the best first. Models with failed trials do
   * not take part: their mean is over fewer trials.
   */
  public List<SummaryRow> ranked(Part part, String metric) {
    Comparator<SummaryRow> order = Comparator.comparingDouble(row -> row.statistics().mean());
    return summary.rows().stream()
        .filter(row -> row.part() == part && row.metric().equals(metric))
        .filter(row -> !summary.failures().containsKey(row.model()))
        .filter(row -> Double.isFinite(row.statistics().mean()))
        .sorted(lowerIsBetter(metric) ? order : order.reversed())
        .toList();
  }

  /** Returns the means of the ranking metric on a part, the best first. */
  public List<SummaryRow> ranked(Part part) {
    return ranked(part, rankedBy());
  }

  /** Returns all models, the best first, and those that take no part in the ranking last. */
  public List<String> ranked() {
    List<String> models =
        new ArrayList<>(ranked(rankedOn()).stream().map(SummaryRow::model).toList());
    Set<String> known = new HashSet<>(models);
    models().stream().filter(known::add).forEach(models::add);
    return models;
  }

  /** Returns the model with the best mean of a metric on a part; empty where no model has one. */
  public Optional<String> best(Part part, String metric) {
    return ranked(part, metric).stream().findFirst().map(SummaryRow::model);
  }

  /** Returns the best model by the ranking metric. */
  public Optional<String> best() {
    return best(rankedOn(), rankedBy());
  }

  /** Returns how many folds the results have. */
  public int folds() {
    return (int)
        table.rows().stream().map(row -> row.repeat() + "/" + row.fold()).distinct().count();
  }

  /** Returns how many seeds the results have. */
  public int seeds() {
    return (int)
        table.rows().stream().filter(ResultRow::random).map(ResultRow::seed).distinct().count();
  }

  /** Returns how many trials of a model there are, failed ones included. */
  public int trials(String model) {
    return (int)
        table.rows().stream()
            .filter(row -> row.model().equals(model))
            .map(row -> row.seed() + " " + row.repeat() + " " + row.fold())
            .distinct()
            .count();
  }

  /** Returns the standard error where there are several folds, else the standard deviation. */
  private static double spread(Statistics statistics, boolean folded) {
    if (statistics.count() < 2) {
      return Double.NaN;
    }
    return folded ? statistics.standardError() : statistics.standardDeviation();
  }

  /** Returns what the spread of a measure is called. */
  public String spreadName() {
    return folds() > 1 ? "standard error" : "standard deviation";
  }

  /** Returns a mean with its spread, as {@link #measures} does; empty where there is none. */
  public Optional<Measure> measure(String model, Part part, String metric) {
    return Optional.ofNullable(measures(part, metric).get(model));
  }

  /**
   * Returns the means of a metric on a part with their spreads, in one notation for all models; a
   * model no trial of which gave a value is absent.
   */
  public Map<String, Measure> measures(Part part, String metric) {
    boolean folded = folds() > 1;
    Map<String, Notation.Mean> means = new LinkedHashMap<>();
    for (SummaryRow row : summary.rows()) {
      if (row.part() == part && row.metric().equals(metric)) {
        Statistics statistics = row.statistics();
        means.put(row.model(), new Notation.Mean(statistics.mean(), spread(statistics, folded)));
      }
    }
    Notation notation = Notation.of(List.copyOf(means.values()));
    Map<String, Measure> measures = new LinkedHashMap<>();
    means.forEach((model, mean) -> measures.put(model, notation.measure(mean)));
    return measures;
  }

  /** Returns what the numbers of a table are, for the line below it. */
  public String caption() {
    int seeds = seeds();
    int folds = folds();
    if (seeds <= 1 && folds <= 1) {
      return seeds == 1
          ? "one seed, so there is no spread"
          : "seeds make no difference, so there is no spread";
    }
    List<String> spread = new ArrayList<>();
    if (seeds > 0) {
      spread.add(Figures.count(seeds, "seed"));
    }
    if (folds > 1) {
      spread.add(Figures.count(folds, "fold"));
    }
    String over = String.join(" and ", spread);
    return "mean ± " + spreadName() + " over " + over;
  }

  /** Returns why trials of a model failed, each reason once. */
  public List<String> failureReasons(String model) {
    return table.rows().stream()
        .filter(row -> row.model().equals(model))
        .flatMap(row -> row.failure().stream())
        .distinct()
        .toList();
  }
}
