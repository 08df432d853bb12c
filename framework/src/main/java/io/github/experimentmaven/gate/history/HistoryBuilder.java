package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.gate.history.History.MetricHistory;
import io.github.experimentmaven.gate.history.History.Unread;
import io.github.experimentmaven.gate.history.History.Version;
import io.github.experimentmaven.gate.origin.OriginChange;
import io.github.experimentmaven.gate.origin.OriginChanges;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.RegressionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in the results of an experiment version by version, the oldest first, and keeps those of
 * the last one alone: test rows of fifty versions may be large.
 */
public final class HistoryBuilder {

  private static final double CONFIDENCE = 0.95;

  private final Experiment experiment;
  private final Metrics metrics;
  private final double confidence;
  private final GatedMetrics gated;
  private final List<Version> versions = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Map<Subject, HistoryPoint>> points = new ArrayList<>();
  private Optional<VersionResults> last = Optional.empty();

  /**
   * Begins without versions.
   *
   * @param experiment the experiment, whose rules say which metrics are meant
   * @param metrics the metrics, which say whether less of them is better
   */
  public HistoryBuilder(Experiment experiment, Metrics metrics) {
    this.experiment = Objects.requireNonNull(experiment, "experiment");
    this.metrics = Objects.requireNonNull(metrics, "metrics");
    this.confidence = experiment.regression().map(RegressionSpec::confidence).orElse(CONFIDENCE);
    this.gated = new GatedMetrics(experiment);
  }

  /** Adds the version that follows. */
  public void add(String name, Baseline results) {
    VersionResults now = new VersionResults(results, metrics, experiment.slices().leastRows());
    List<Subject> subjects = gated.of(now);
    Map<Subject, Step> steps =
        last.map(then -> Steps.between(then, now, subjects, confidence)).orElse(Map.of());
    Map<Subject, HistoryPoint> found = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      found.put(
          subject,
          new HistoryPoint(
              now.statistics(subject),
              now.interval(subject, confidence),
              steps.getOrDefault(subject, Step.first())));
    }
    List<OriginChange> changes =
        last.map(then -> OriginChanges.between(then.results(), results)).orElse(List.of());
    points.add(found);
    versions.add(new Version(name, results.label(), changes, OriginChanges.isKnown(results)));
    last = Optional.of(now);
  }

  /** Notes that a version could not be read. */
  public void skip(String name, String reason) {
    unread.add(new Unread(name, reason));
  }

  /** Returns the history so far. */
  public History build() {
    Set<Subject> subjects = new LinkedHashSet<>();
    for (int version = points.size() - 1; version >= 0; version--) {
      subjects.addAll(points.get(version).keySet());
    }
    return new History(
        experiment.name(),
        confidence,
        versions,
        subjects.stream().map(this::metric).toList(),
        unread);
  }

  private MetricHistory metric(Subject subject) {
    return new MetricHistory(
        subject,
        points.stream().map(version -> Optional.ofNullable(version.get(subject))).toList());
  }
}
