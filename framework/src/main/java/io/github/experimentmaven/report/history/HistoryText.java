package io.github.experimentmaven.report.history;

import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.History.MetricHistory;
import io.github.experimentmaven.gate.history.History.Unread;
import io.github.experimentmaven.gate.history.History.Version;
import io.github.experimentmaven.gate.history.HistoryPoint;
import io.github.experimentmaven.gate.history.Step;
import io.github.experimentmaven.gate.history.Step.Differing;
import io.github.experimentmaven.gate.origin.OriginChange;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.result.Statistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A history in words. */
public final class HistoryText {

  /** What is said of the file and the code of versions that do not say. */
  public static final String UNKNOWN_ORIGIN =
      "not known: one of the two versions was released without origin.json";

  private static final int LONGEST_LIST = 6;

  private HistoryText() {}

  /**
   * Where metrics jumped in a version.
   *
   * @param version the version
   * @param metrics the metrics
   * @param changes what was changed there, as far as it is known
   * @param knowsOrigin whether this version and the one before say which file and code they were
   *     made from
   */
  public record Jump(
      String version, List<Jumped> metrics, List<OriginChange> changes, boolean knowsOrigin) {

    /** Copies the lists. */
    public Jump {
      metrics = List.copyOf(metrics);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A metric that jumped.
   *
   * @param better whether for the better
   * @param sentence from what to what
   */
  public record Jumped(boolean better, String sentence) {}

  /** Returns the versions in which a metric jumped, the newest first. */
  public static List<Jump> jumps(History history) {
    List<Jump> jumps = new ArrayList<>();
    for (int version = history.versions().size() - 1; version > 0; version--) {
      List<Jumped> jumped = new ArrayList<>();
      for (MetricHistory metric : history.metrics()) {
        int place = version;
        metric
            .points()
            .get(version)
            .filter(point -> point.step().isJump())
            .ifPresent(
                point ->
                    jumped.add(
                        new Jumped(
                            point.step().kind() == Step.Kind.BETTER,
                            jump(history, metric, place, point))));
      }
      if (!jumped.isEmpty()) {
        Version at = history.versions().get(version);
        boolean knowsOrigin = at.knowsOrigin() && history.versions().get(version - 1).knowsOrigin();
        jumps.add(new Jump(at.name(), jumped, at.changes(), knowsOrigin));
      }
    }
    return jumps;
  }

  private static String jump(
      History history, MetricHistory metric, int version, HistoryPoint point) {
    double now = point.statistics().orElseThrow().mean();
    double then =
        metric
            .points()
            .get(version - 1)
            .flatMap(HistoryPoint::statistics)
            .map(Statistics::mean)
            .orElseThrow();
    Notation notation = Notation.of(now, then);
    return "%s is %s than in %s: %s, was %s%s"
        .formatted(
            metric.subject().name(),
            point.step().kind().label(),
            history.versions().get(version - 1).name(),
            notation.plain(now),
            notation.plain(then),
            point.step().difference().map(HistoryText::evidence).orElse(""));
  }

  private static String evidence(Differing difference) {
    Interval interval = difference.interval().orElseThrow();
    return " (%s; the difference lies between %s and %s, %s)"
        .formatted(
            relative(difference.relative()),
            Figures.rough(interval.low()),
            Figures.rough(interval.high()),
            difference.evidence().label());
  }

  /** Returns a relative difference with its sign. */
  public static String relative(double relative) {
    return Double.isFinite(relative)
        ? Figures.percentChange(relative)
        : relative > 0 ? "up from 0" : "down from 0";
  }

  /** Returns what was changed, in a line; empty where nothing is known to have been. */
  public static String changes(List<OriginChange> changes) {
    return changes.stream()
        .map(change -> change.kind().label() + ": " + change.description())
        .collect(Collectors.joining("; "));
  }

  /** Returns the versions that were not read, a line for each reason. */
  public static List<String> unread(History history) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Unread unread : history.unread()) {
      byReason.computeIfAbsent(unread.reason(), reason -> new ArrayList<>()).add(unread.name());
    }
    List<String> lines = new ArrayList<>();
    byReason.forEach((reason, names) -> lines.add("%s: %s".formatted(list(names), reason)));
    return lines;
  }

  private static String list(List<String> names) {
    return names.size() <= LONGEST_LIST
        ? String.join(", ", names)
        : "%s and %d more"
            .formatted(
                String.join(", ", names.subList(0, LONGEST_LIST)), names.size() - LONGEST_LIST);
  }

  /** Returns how far the calls of a history can be trusted. */
  public static String trust(History history) {
    int compared = history.comparedVersions();
    return compared == 0
        ? ""
        : ("The intervals of differences of a version hold together at %s, as in the gate: of %s in"
                + " which something changed and nothing got better or worse, chance alone would call"
                + " a jump in about %s.")
            .formatted(
                percent(history.confidence()),
                Figures.count(compared, "version"),
                Figures.rough(compared * (1 - history.confidence())));
  }

  /** Returns a level as people write it: {@code 95 %}. */
  public static String percent(double level) {
    return Figures.plain(level * 100) + " %";
  }
}
