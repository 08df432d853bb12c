package io.github.experimentmaven.report.history;

import io.github.experimentmaven.gate.change.Interval;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.History.MetricHistory;
import io.github.experimentmaven.gate.history.HistoryPoint;
import io.github.experimentmaven.gate.history.Step.Differing;
import io.github.experimentmaven.result.Statistics;
import io.github.experimentmaven.result.csv.CsvText;
import io.github.experimentmaven.result.csv.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Histories as CSV, unrounded. */
public final class HistoryCsv {

  private static final List<String> HEADER =
      List.of(
          "experiment",
          "version",
          "model",
          "part",
          "slice",
          "metric",
          "trials",
          "mean",
          "confidence",
          "interval_low",
          "interval_high",
          "difference",
          "relative_difference",
          "difference_confidence",
          "difference_low",
          "difference_high",
          "evidence",
          "verdict",
          "reason",
          "changed");

  private HistoryCsv() {}

  /** Returns the file's text: a row for each metric of each version that has it. */
  public static CsvText format(List<History> histories) {
    CsvText text = new CsvText(HEADER);
    for (History history : histories) {
      for (MetricHistory metric : history.metrics()) {
        for (int version = 0; version < history.versions().size(); version++) {
          int place = version;
          metric.points().get(version).ifPresent(p -> text.add(cells(history, metric, place, p)));
        }
      }
    }
    return text;
  }

  private static List<String> cells(
      History history, MetricHistory metric, int version, HistoryPoint point) {
    Optional<Statistics> statistics = point.statistics();
    Optional<Differing> difference = point.step().difference();
    Optional<Interval> ofDifference = difference.flatMap(Differing::interval);
    return List.of(
        CsvText.text(history.experiment()),
        CsvText.text(history.versions().get(version).name()),
        CsvText.text(metric.subject().model()),
        metric.subject().part().label(),
        metric.subject().slice().map(CsvText::text).orElse(""),
        CsvText.text(metric.subject().metric()),
        statistics.map(found -> Integer.toString(found.count())).orElse(""),
        number(statistics, Statistics::mean),
        number(point.interval(), interval -> history.confidence()),
        number(point.interval(), Interval::low),
        number(point.interval(), Interval::high),
        number(difference, Differing::value),
        number(difference, Differing::relative),
        number(ofDifference, interval -> difference.orElseThrow().level()),
        number(ofDifference, Interval::low),
        number(ofDifference, Interval::high),
        ofDifference.map(interval -> difference.orElseThrow().evidence().label()).orElse(""),
        point.step().kind().label(),
        CsvText.text(point.step().reason()),
        CsvText.text(HistoryText.changes(history.versions().get(version).changes())));
  }

  private static <T> String number(Optional<T> holder, ToDoubleFunction<T> value) {
    return holder.map(found -> Numbers.shortest(value.applyAsDouble(found))).orElse("");
  }
}
