package io.github.experimentmaven.report.history;

import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.History.MetricHistory;
import io.github.experimentmaven.gate.history.HistoryPoint;
import io.github.experimentmaven.report.console.TextTable;
import io.github.experimentmaven.report.console.TextTable.Column;
import io.github.experimentmaven.report.console.TextTable.Kind;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.result.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history as a short table for the console. */
public final class HistoryConsole {

  private HistoryConsole() {}

  /** Returns a row for each metric: its first and last value, and where it last jumped. */
  public static String format(History history) {
    StringBuilder text = new StringBuilder();
    text.append(history.experiment()).append(": ").append(span(history)).append("\n\n");
    if (!history.metrics().isEmpty()) {
      text.append(table(history));
    }
    HistoryText.unread(history)
        .forEach(line -> text.append("not read: ").append(line).append('\n'));
    return text.toString();
  }

  private static String span(History history) {
    int versions = history.versions().size();
    return switch (versions) {
      case 0 -> "no version could be read";
      case 1 ->
          "one version, %s; a history begins with the second"
              .formatted(history.versions().get(0).name());
      default ->
          "%s from %s to %s"
              .formatted(
                  Figures.count(versions, "version"),
                  history.versions().get(0).name(),
                  history.versions().get(versions - 1).name());
    };
  }

  private static String table(History history) {
    List<String> names = new ArrayList<>();
    List<String> firsts = new ArrayList<>();
    List<String> lasts = new ArrayList<>();
    List<String> jumps = new ArrayList<>();
    for (MetricHistory metric : history.metrics()) {
      double[] means = means(metric);
      Notation notation = Notation.of(means);
      names.add(metric.subject().name());
      firsts.add(means.length == 0 ? "-" : notation.plain(means[0]));
      lasts.add(means.length == 0 ? "-" : notation.plain(means[means.length - 1]));
      jumps.add(lastJump(history, metric));
    }
    return new TextTable(
            List.of(
                new Column("metric", Kind.NAME, names),
                new Column("first", Kind.NUMBER, firsts),
                new Column("last", Kind.NUMBER, lasts),
                new Column("last jump", Kind.TEXT, jumps)),
            TextTable.WIDTH)
        .render();
  }

  private static double[] means(MetricHistory metric) {
    return metric.points().stream()
        .flatMap(Optional::stream)
        .map(HistoryPoint::statistics)
        .flatMapToDouble(found -> found.stream().mapToDouble(Statistics::mean))
        .toArray();
  }

  private static String lastJump(History history, MetricHistory metric) {
    for (int version = history.versions().size() - 1; version > 0; version--) {
      Optional<HistoryPoint> point = metric.points().get(version);
      if (point.isPresent() && point.get().step().isJump()) {
        return "%s %s %s"
            .formatted(
                history.versions().get(version).name(),
                point.get().step().kind().label(),
                point
                    .get()
                    .step()
                    .difference()
                    .map(difference -> HistoryText.relative(difference.relative()))
                    .orElse(""));
      }
    }
    return "none";
  }
}
