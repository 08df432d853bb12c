package io.github.experimentmaven.gate.change;

import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.gate.change.PairedSample.Pair;
import io.github.experimentmaven.inference.Randomness;
import io.github.experimentmaven.metric.IntervalScores;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A baseline and current results, taken together.
 *
 * @param before the baseline
 * @param after the current results
 * @param metrics the metrics, which say whether less of them is better
 * @param wanted whether the experiment has a model of this name
 * @param rows the test rows of both; empty where one of the two does not have them
 */
public record TablePair(
    ResultTable before,
    ResultTable after,
    Metrics metrics,
    Predicate<String> wanted,
    Optional<RowPairing> rows) {

  /**
   * What two tables may be compared in.
   *
   * @param model the model's name
   * @param part the part
   * @param slice the label of a slice; empty for the whole part
   * @param metric the metric's name
   */
  public record Subject(String model, Part part, Optional<String> slice, String metric) {

    /** Names a metric of a whole part. */
    public Subject(String model, Part part, String metric) {
      this(model, part, Optional.empty(), metric);
    }

    /** Returns the same metric on a slice of the part. */
    public Subject in(String label) {
      return new Subject(model, part, Optional.of(label), metric);
    }

    /** Returns the part, with the slice where it is one. */
    public String rows() {
      return part + slice.map(label -> "[" + label + "]").orElse("");
    }

    public String name() {
      return model + "." + rows() + "." + metric;
    }
  }

  /** Either values that can be compared, or why there are none. */
  public sealed interface Comparability {

    /** Values that can be compared. */
    record Paired(PairedSample sample, boolean lowerIsBetter) implements Comparability {}

    /** Values that cannot be compared. */
    record Incomparable(NotComparable why) implements Comparability {}
  }

  /** Returns every subject that at least one of the tables has, current models first. */
  public List<Subject> subjects() {
    Set<String> models = new LinkedHashSet<>(after.models());
    models.addAll(before.models());
    Set<String> names = new LinkedHashSet<>(after.metrics());
    names.addAll(before.metrics());
    List<Subject> subjects = new ArrayList<>();
    for (String model : models) {
      for (Part part : Part.values()) {
        for (String metric : names) {
          Subject subject = new Subject(model, part, metric);
          if (!cell(before, subject).absent() || !cell(after, subject).absent()) {
            subjects.add(subject);
          }
        }
      }
    }
    return subjects;
  }

  public Comparability compare(Subject subject) {
    Cell old = cell(before, subject);
    Cell current = cell(after, subject);
    Optional<Boolean> lowerIsBetter = lowerIsBetter(subject.metric());
    Optional<NotComparable> obstacle =
        Stream.<Optional<NotComparable>>of(
                presence(subject, old, current),
                lowerIsBetter.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        new NotComparable(
                            Reason.UNKNOWN_METRIC,
                            "no metric '"
                                + subject.metric()
                                + "' is registered, so it is not known whether more is better;"
                                + " put its jar on the class path")),
                Likeness.obstacle(subject.metric(), old, current))
            .flatMap(Optional::stream)
            .findFirst();
    if (obstacle.isPresent()) {
      return new Comparability.Incomparable(obstacle.get());
    }
    PairedSample sample = sample(old, current);
    return new Comparability.Paired(
        sample.with(evidence(subject, current, sample)), lowerIsBetter.orElseThrow());
  }

  /** Judges a subject, or says why it cannot be judged. */
  public static Judgement judge(Comparability comparability, Judgement.Terms terms) {
    if (comparability instanceof Comparability.Paired paired) {
      return Judge.judge(paired.sample(), paired.lowerIsBetter(), terms);
    }
    return ((Comparability.Incomparable) comparability).why();
  }

  private Optional<NotComparable> presence(Subject subject, Cell old, Cell current) {
    if (current.failures() > 0) {
      return because(
          Reason.FAILED_TRIALS,
          current.failures() + " of its trials failed; see the column 'failure' of results.csv");
    }
    if (current.absent()) {
      return wanted.test(subject.model())
          ? because(Reason.NO_RESULT, "there is no result; run the experiment with this model")
          : because(Reason.REMOVED, "the baseline has it, the experiment no longer does");
    }
    if (!current.finite()) {
      return because(Reason.NOT_FINITE, "a value is NaN or infinite; see results.csv");
    }
    if (old.failures() > 0) {
      return because(
          Reason.BASELINE_FAILED_TRIALS, old.failures() + " of its trials in the baseline failed");
    }
    return old.absent()
        ? because(Reason.NEW, "the baseline does not have it yet")
        : Optional.empty();
  }

  private Optional<RowEvidence> evidence(Subject subject, Cell current, PairedSample sample) {
    if (rows.isEmpty() || subject.part() != Part.TEST || sample.unchanged()) {
      return Optional.empty();
    }
    Randomness randomness = sample.random() ? Randomness.SEEDS : Randomness.NONE;
    return current
        .metric(subject.metric(), metrics)
        .flatMap(
            metric ->
                rows.get()
                    .evidence(RowPairing.Models.same(subject.model(), metric), sample, randomness));
  }

  /** Returns whether less of a metric is better; empty where it is not registered. */
  public Optional<Boolean> lowerIsBetter(String metric) {
    return metric.equals(Metrics.LOSS)
        ? Optional.of(true)
        : metrics
            .find(metric)
            .map(Metric::lowerIsBetter)
            .or(() -> IntervalScores.lowerIsBetter(metric));
  }

  private static PairedSample sample(Cell old, Cell current) {
    List<Pair> pairs = new ArrayList<>();
    // Where one seed of the baseline stands for all, there may be more to pair it with.
    Cell leading = old.oneForAll() ? current : old;
    for (PairKey key : leading.values().keySet()) {
      Cell.Value then = old.find(key).orElseThrow();
      Cell.Value now = current.find(key).orElseThrow();
      pairs.add(new Pair(key, then.value(), now.value(), now.overlap()));
    }
    return new PairedSample(
        pairs, old.bitExact() && current.bitExact(), old.random() || current.random());
  }

  private static Cell cell(ResultTable table, Subject subject) {
    return Cell.of(table, subject.model(), subject.part(), subject.metric());
  }

  private static Optional<NotComparable> because(Reason reason, String detail) {
    return Optional.of(new NotComparable(reason, detail));
  }
}
