package io.github.experimentmaven.report.html;

import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.History.MetricHistory;
import io.github.experimentmaven.gate.history.History.Version;
import io.github.experimentmaven.gate.history.HistoryPoint;
import io.github.experimentmaven.gate.history.Step;
import io.github.experimentmaven.gate.history.Step.Differing;
import io.github.experimentmaven.gate.origin.OriginChange;
import io.github.experimentmaven.report.history.HistoryText;
import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.result.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Every number of a history, and every change between its versions, as tables. */
final class HistoryTables {

  private static final Cell NONE = new Cell("–", "", "", false);

  private static final List<Column> VALUES =
      List.of(
          new Column("Version", "The version of the project", false),
          new Column("Metric", "Model, part and metric", false),
          new Column("Mean", "The mean over seeds and folds", true),
          new Column("Low", "The lower end of the mean's interval", true),
          new Column("High", "The upper end of the mean's interval", true),
          new Column("Change", "The mean less that of the version before", true),
          new Column("From", "The lower end of the difference's interval", true),
          new Column("To", "The upper end of the difference's interval", true),
          new Column("Verdict", "What the difference comes to", false),
          new Column("By", "What the difference's interval is made from", false));

  private static final List<Column> CHANGES =
      List.of(
          new Column("Version", "The version of the project", false),
          new Column("Changed", "What kind of thing was changed", false),
          new Column("What", "What it is now and what it was", false));

  private HistoryTables() {}

  /** Every value, the metrics one after the other; empty where there is none. */
  static Optional<TableView> values(History history) {
    List<List<Cell>> rows = new ArrayList<>();
    for (MetricHistory metric : history.metrics()) {
      Notation notation = notation(metric);
      for (int version = 0; version < history.versions().size(); version++) {
        String name = history.versions().get(version).name();
        metric
            .points()
            .get(version)
            .ifPresent(point -> rows.add(row(name, metric.subject().name(), point, notation)));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableView("Every value, with its interval and its difference", VALUES, rows));
  }

  private static Notation notation(MetricHistory metric) {
    return Notation.of(
        metric.points().stream()
            .flatMap(Optional::stream)
            .flatMapToDouble(
                point ->
                    DoubleStream.concat(
                        point.statistics().stream().mapToDouble(Statistics::mean),
                        point.interval().stream()
                            .flatMapToDouble(
                                interval -> DoubleStream.of(interval.low(), interval.high()))))
            .toArray());
  }

  private static List<Cell> row(
      String version, String metric, HistoryPoint point, Notation notation) {
    Step step = point.step();
    Optional<Interval> ofDifference = step.difference().flatMap(Differing::interval);
    String verdict = step.kind().label() + (step.reason().isEmpty() ? "" : ": " + step.reason());
    return List.of(
        Cell.of(version),
        Cell.of(metric),
        number(point.statistics().map(Statistics::mean), notation),
        number(point.interval().map(Interval::low), notation),
        number(point.interval().map(Interval::high), notation),
        signed(step.difference().map(Differing::value)),
        signed(ofDifference.map(Interval::low)),
        signed(ofDifference.map(Interval::high)),
        Cell.of(verdict),
        ofDifference.isEmpty()
            ? NONE
            : Cell.of(step.difference().orElseThrow().evidence().label()));
  }

  private static Cell number(Optional<Double> value, Notation notation) {
    return value.map(number -> Cell.of(number, notation.number(number))).orElse(NONE);
  }

  private static Cell signed(Optional<Double> value) {
    return value
        .map(number -> Cell.of(number, (number > 0 ? "+" : "") + Notation.of(number).rough(number)))
        .orElse(NONE);
  }

  /** What was changed in each version; empty where there is no second one. */
  static Optional<TableView> changes(History history) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int place = 1; place < history.versions().size(); place++) {
      Version version = history.versions().get(place);
      for (OriginChange change : version.changes()) {
        rows.add(
            List.of(
                Cell.of(version.name()),
                Cell.of(change.kind().label()),
                Cell.of(change.description())));
      }
      if (!version.knowsOrigin()) {
        rows.add(
            List.of(
                Cell.of(version.name()),
                Cell.of("file, code"),
                Cell.of(HistoryText.UNKNOWN_ORIGIN)));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableView("What was changed in each version", CHANGES, rows));
  }
}
