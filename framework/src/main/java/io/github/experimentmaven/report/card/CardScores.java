package io.github.experimentmaven.report.card;

import static io.github.experimentmaven.report.text.MarkdownText.escape;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How good a model is, as the tables of its card for people. */
final class CardScores {

  private static final int MOST_SLICES = 12;

  private final ModelCard card;
  private final List<String> lines = new ArrayList<>();

  private CardScores(ModelCard card) {
    this.card = card;
  }

  /** Returns the lines. */
  static List<String> of(ModelCard card) {
    CardScores scores = new CardScores(card);
    scores.metrics();
    scores.slices();
    return scores.lines;
  }

  private void metrics() {
    List<String> parts =
        card.metrics().stream().map(ModelCard.MetricValue::part).distinct().toList();
    boolean intervals = card.metrics().stream().anyMatch(value -> value.intervalLow().isPresent());
    lines.add(row("metric", parts, intervals ? "95 % interval" : ""));
    lines.add("|:--|" + "--:|".repeat(parts.size() + (intervals ? 1 : 0)));
    Map<String, List<ModelCard.MetricValue>> byName = new LinkedHashMap<>();
    card.metrics().stream()
        .filter(value -> !isTwice(value))
        .forEach(v -> byName.computeIfAbsent(v.metric(), name -> new ArrayList<>()).add(v));
    byName.forEach(
        (name, values) ->
            lines.add(
                row(
                    escape(name),
                    parts.stream().map(part -> measure(values, part)).toList(),
                    intervals ? interval(values) : "")));
    lines.add("");
    lines.add(
        "*Means over all trainings%s.%s*"
            .formatted(
                card.metrics().stream().anyMatch(value -> value.trials() > 1)
                    ? " ± standard deviation"
                    : "",
                intervals
                    ? " The interval is that of the test part, with other test rows and other seeds."
                    : ""));
  }

  /** A loss that is one of the metrics stands in the table once, under its own name. */
  private boolean isTwice(ModelCard.MetricValue value) {
    return value.metric().equals(Metrics.LOSS)
        && card.metrics().stream().anyMatch(v -> v.metric().equals(card.lossFunction()));
  }

  private static String row(String name, List<String> cells, String last) {
    return "| %s | %s |%s"
        .formatted(name, String.join(" | ", cells), last.isEmpty() ? "" : " " + last + " |");
  }

  private static String measure(List<ModelCard.MetricValue> values, String part) {
    return values.stream()
        .filter(value -> value.part().equals(part))
        .findFirst()
        .map(
            value ->
                Notation.of(value.mean())
                    .measure(
                        new Notation.Mean(
                            value.mean(),
                            value.trials() > 1 ? value.standardDeviation() : Double.NaN))
                    .toString())
        .orElse("");
  }

  private static String interval(List<ModelCard.MetricValue> values) {
    return values.stream()
        .filter(value -> value.intervalLow().isPresent())
        .findFirst()
        .map(
            value -> {
              double low = value.intervalLow().get();
              double high = value.intervalHigh().orElseThrow();
              Notation notation = Notation.of(low, high);
              return notation.plain(low) + " to " + notation.plain(high);
            })
        .orElse("–");
  }

  private void slices() {
    if (card.slices().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("| slice of the test rows | rows | " + escape(card.slices().get(0).metric()) + " |");
    lines.add("|:--|--:|--:|");
    Notation notation =
        Notation.of(card.slices().stream().mapToDouble(ModelCard.SliceValue::mean).toArray());
    card.slices().stream()
        .limit(MOST_SLICES)
        .forEach(
            slice ->
                lines.add(
                    "| %s | %s | %s |"
                        .formatted(
                            escape(slice.slice()),
                            Figures.grouped(slice.rows()),
                            notation.number(slice.mean()))));
    if (card.slices().size() > MOST_SLICES) {
      lines.add("");
      lines.add(
          "*%d more slices are in the card for programs.*"
              .formatted(card.slices().size() - MOST_SLICES));
    }
  }
}
