package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.PairedSample.Pair;
import io.github.experimentmaven.inference.Difference;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.Statistics;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The models of one result table, held against each other by the trials and the test rows that both
 * have.
 */
public final class Rivals {

  private final ResultTable table;
  private final Metrics metrics;
  private final Optional<RowPairing> rows;

  /**
   * Takes results together.
   *
   * @param table the results
   * @param metrics the metrics, which say whether less of them is better
   * @param rows what was predicted for the test rows; empty where that is not known
   */
  public Rivals(ResultTable table, Metrics metrics, Optional<TestRows> rows) {
    this.table = Objects.requireNonNull(table, "table");
    this.metrics = Objects.requireNonNull(metrics, "metrics");
    this.rows = RowPairing.of(rows, rows);
  }

  /** Either how two models differ, or why that cannot be said. */
  public sealed interface Contest {

    /**
     * Two models beside each other.
     *
     * @param value the mean of the one
     * @param rival the mean of the other
     * @param sample the values of both, the other's times its share first
     * @param lowerIsBetter whether a smaller value is a better one
     */
    record Held(double value, double rival, PairedSample sample, boolean lowerIsBetter)
        implements Contest {

      /** Returns what the test rows say of the difference; no difference where they say nothing. */
      public Difference difference() {
        return sample.rows().map(RowEvidence::difference).orElseGet(Difference.Unchanged::new);
      }

      /** Returns the difference, the one less the share of the other, with an interval. */
      public Change change(double level) {
        return Change.of(sample, level, lowerIsBetter);
      }
    }

    /** Two models that cannot be compared. */
    record Impossible(NotComparable why) implements Contest {}
  }

  /**
   * Holds a model against another.
   *
   * @param model the model
   * @param rival the other
   * @param part the part
   * @param metric the metric's name
   * @param lead the relative lead that counts as none, negative for a lag: the difference is that
   *     from the other's mean, better by this share of its size
   */
  public Contest hold(String model, String rival, Part part, String metric, double lead) {
    Cell own = Cell.of(table, model, part, metric);
    Cell other = Cell.of(table, rival, part, metric);
    Optional<NotComparable> obstacle = presence(model, own).or(() -> presence(rival, other));
    if (obstacle.isPresent()) {
      return new Contest.Impossible(obstacle.get());
    }
    Optional<Metric> found = own.metric(metric, metrics);
    if (found.isEmpty()) {
      return impossible(
          Reason.UNKNOWN_METRIC,
          "no metric '%s' is registered, so it is not known whether more is better; put its jar on the class path"
              .formatted(metric));
    }
    if (metric.equals(Metrics.LOSS) && !own.lossFunction().equals(other.lossFunction())) {
      return impossible(
          Reason.OTHER_LOSS,
          "its loss is %s and that of %s is %s; compare a metric that both have, for example mse"
              .formatted(own.lossFunction(), rival, other.lossFunction()));
    }
    boolean lowerIsBetter = found.get().lowerIsBetter();
    double mean = mean(other);
    double sign = Math.signum(mean) * (lowerIsBetter ? -1 : 1);
    double share = 1 + sign * lead;
    PairedSample sample = sample(own, other, value -> share * value);
    if (sample.pairs().isEmpty()) {
      return impossible(Reason.OTHER_SEEDS, "it has no seed and fold in common with " + rival);
    }
    RowPairing.Models models = new RowPairing.Models(rival, model, found.get(), share);
    Randomness randomness = own.random() || other.random() ? Randomness.SEEDS : Randomness.NONE;
    return new Contest.Held(
        mean(own), mean, sample.with(evidence(models, part, sample, randomness)), lowerIsBetter);
  }

  /**
   * Returns what a metric of a model would be with other test rows and other seeds: its mean with
   * an interval. It is the difference from nothing, judged as all others.
   *
   * @param model the model
   * @param part the part
   * @param metric the metric's name
   * @param level the level of the interval
   * @return the interval; empty where nothing tells it, as of one seed of a random model
   */
  public Optional<Interval> interval(String model, Part part, String metric, double level) {
    Cell own = Cell.of(table, model, part, metric);
    Optional<Metric> found = own.metric(metric, metrics);
    if (presence(model, own).isPresent() || found.isEmpty()) {
      return Optional.empty();
    }
    PairedSample sample = sample(own, own, value -> 0);
    Randomness randomness = own.random() ? Randomness.SEEDS : Randomness.NONE;
    RowPairing.Models models = new RowPairing.Models(model, model, found.get(), 0);
    return Change.of(
            sample.with(evidence(models, part, sample, randomness)),
            level,
            found.get().lowerIsBetter())
        .interval();
  }

  private Optional<RowEvidence> evidence(
      RowPairing.Models models, Part part, PairedSample sample, Randomness randomness) {
    return part == Part.TEST
        ? rows.flatMap(pairing -> pairing.evidence(models, sample, randomness))
        : Optional.empty();
  }

  /** A model that needs no seed has one training, which stands for all seeds of the other. */
  private static PairedSample sample(Cell own, Cell other, DoubleUnaryOperator share) {
    List<Pair> pairs = new ArrayList<>();
    Cell leading = own.oneForAll() ? other : own;
    for (PairKey key : leading.values().keySet()) {
      Optional<Cell.Value> now = own.find(key);
      Optional<Cell.Value> then = other.find(key);
      if (now.isPresent() && then.isPresent()) {
        pairs.add(
            new Pair(
                key,
                share.applyAsDouble(then.get().value()),
                now.get().value(),
                now.get().overlap()));
      }
    }
    return new PairedSample(
        pairs, own.bitExact() && other.bitExact(), own.random() || other.random());
  }

  private static double mean(Cell cell) {
    return Statistics.of(cell.values().values().stream().map(Cell.Value::value).toList()).mean();
  }

  private static Optional<NotComparable> presence(String model, Cell cell) {
    if (cell.failures() > 0) {
      return Optional.of(
          new NotComparable(
              Reason.FAILED_TRIALS,
              "%s of %s failed; see the column 'failure' of results.csv"
                  .formatted(Count.of(cell.failures(), "trial"), model)));
    }
    if (cell.absent()) {
      return Optional.of(
          new NotComparable(
              Reason.NO_RESULT,
              "there is no result of %s; run the experiment with this model".formatted(model)));
    }
    return cell.finite()
        ? Optional.empty()
        : Optional.of(
            new NotComparable(
                Reason.NOT_FINITE,
                "a value of %s is NaN or infinite; see results.csv".formatted(model)));
  }

  private static Contest impossible(Reason reason, String detail) {
    return new Contest.Impossible(new NotComparable(reason, detail));
  }
}
