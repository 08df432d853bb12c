package io.github.experimentmaven.report.review;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.RivalFinding;
import io.github.experimentmaven.gate.ThresholdFinding;
import io.github.experimentmaven.gate.change.Decimals;
import io.github.experimentmaven.report.text.MarkdownText;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.result.SummaryRow;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.problem.Patterns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers that rules name, where there is nothing to compare them with. */
final class CurrentMetrics {

  private static final int MOST_LINES = 20;
  private static final int LONGEST_RULE = 120;

  private CurrentMetrics() {}

  static Block block(ReviewInput input) {
    Optional<Summary> means = input.now().map(Baseline::table).map(Summary::of);
    if (means.isEmpty()) {
      return Block.NOTHING;
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (Finding finding : input.verdict().findings()) {
      value(finding, means.get())
          .ifPresent(
              value ->
                  lines.putIfAbsent(finding.title(), line(name(finding), value, rule(finding))));
    }
    compared(input.experiment(), means.get(), lines);
    return Block.plain(
        "metrics",
        Block.atMost(
            MOST_LINES,
            List.of("| metric | now | rule |", "|:--|--:|:--|"),
            List.copyOf(lines.values()),
            "metric"));
  }

  private static void compared(Experiment experiment, Summary means, Map<String, String> lines) {
    for (SummaryRow row : means.rows()) {
      String name = "%s.%s.%s".formatted(row.model(), row.part(), row.metric());
      boolean meant =
          experiment.regression().stream()
              .flatMap(spec -> spec.metrics().stream())
              .anyMatch(pattern -> Patterns.matches(pattern, name));
      boolean shown = lines.keySet().stream().anyMatch(title -> title.startsWith(name + " "));
      if (meant && !shown) {
        lines.put(name, line(name, row.statistics().mean(), ""));
      }
    }
  }

  private static Optional<Double> value(Finding finding, Summary means) {
    if (finding instanceof ThresholdFinding threshold) {
      return Optional.of(threshold.value());
    }
    return finding instanceof RivalFinding
        ? Part.of(finding.part())
            .flatMap(part -> means.find(finding.model(), part, finding.metric()))
            .map(row -> row.statistics().mean())
        : Optional.empty();
  }

  private static String line(String name, double value, String rule) {
    return "| %s | %s | %s |"
        .formatted(
            ChangeCells.name(name),
            Double.isFinite(value) ? Decimals.shown(value) : Double.toString(value),
            rule);
  }

  private static String name(Finding finding) {
    return "%s.%s.%s".formatted(finding.model(), finding.part(), finding.metric());
  }

  /** Returns what a title says behind the name. */
  private static String rule(Finding finding) {
    String rule = finding.title().substring(name(finding).length()).strip();
    String shown = MarkdownText.inert(Names.shorten(rule, LONGEST_RULE));
    return finding.passed() ? shown : "**" + shown + "**";
  }
}
