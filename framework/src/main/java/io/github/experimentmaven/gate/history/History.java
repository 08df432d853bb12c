package io.github.experimentmaven.gate.history;

import io.github.experimentmaven.gate.change.TablePair.Subject;
import io.github.experimentmaven.gate.origin.OriginChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An experiment's gated metrics over versions.
 *
 * @param experiment the experiment's name
 * @param confidence the level of each value's interval, and of all intervals of differences of a
 *     version from the one before it together
 * @param versions the versions that could be read, the oldest first
 * @param metrics the metrics, those of the newest version first
 * @param unread the versions that could not be read, and why
 */
public record History(
    String experiment,
    double confidence,
    List<Version> versions,
    List<MetricHistory> metrics,
    List<Unread> unread) {

  /** Copies the lists. */
  public History {
    Objects.requireNonNull(experiment, "experiment");
    versions = List.copyOf(versions);
    metrics = List.copyOf(metrics);
    unread = List.copyOf(unread);
  }

  /**
   * A version.
   *
   * @param name what it is called
   * @param label where its results come from, for example {@code release 1.0.0}
   * @param changes what was changed since the version before it; empty for the first
   * @param knowsOrigin whether its results say which file and code they were made from
   */
  public record Version(
      String name, String label, List<OriginChange> changes, boolean knowsOrigin) {

    /** Copies the changes. */
    public Version {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(label, "label");
      changes = List.copyOf(changes);
    }
  }

  /**
   * A version whose results could not be read.
   *
   * @param name what it is called
   * @param reason why
   */
  public record Unread(String name, String reason) {

    /** Checks that both are present. */
    public Unread {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * One metric of one model on one part over the versions.
   *
   * @param subject which
   * @param points what it came to, one for each version; empty where the version does not have it
   */
  public record MetricHistory(Subject subject, List<Optional<HistoryPoint>> points) {

    /** Copies the points. */
    public MetricHistory {
      Objects.requireNonNull(subject, "subject");
      points = List.copyOf(points);
    }
  }

  /** Returns in how many versions something changed, so that chance might have called a jump. */
  public int comparedVersions() {
    int compared = 0;
    for (int version = 0; version < versions.size(); version++) {
      int place = version;
      if (metrics.stream()
          .flatMap(metric -> metric.points().get(place).stream())
          .anyMatch(
              point -> point.step().difference().flatMap(Step.Differing::interval).isPresent())) {
        compared++;
      }
    }
    return compared;
  }
}
