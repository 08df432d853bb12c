package io.github.experimentmaven.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.History.Version;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.chart.HistoryChart;
import io.github.experimentmaven.report.history.HistoryText;
import io.github.experimentmaven.report.html.template.JtehistoryGenerated;
import io.github.experimentmaven.report.html.view.Fact;
import io.github.experimentmaven.report.html.view.HistoryView;
import io.github.experimentmaven.report.html.view.Picture;
import io.github.experimentmaven.report.html.view.VerdictView;
import io.github.experimentmaven.report.text.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@code history.html}: the gated metrics of several versions on one page. */
public final class HistoryPage {

  private static final int MOST_CHARTS = 12;

  private static final String VALUES =
      "A dot is the mean over seeds and folds, the upright line its %s interval: where it would lie"
          + " with other test rows and other seeds, other training rows of one split included."
          + " A ring is a jump: the interval of the difference from the version before excludes no"
          + " change. A solid line leads between versions whose test rows, seeds and folds are"
          + " paired; a dashed one where data, split or seeds differ, so that their own intervals"
          + " tell.";

  private HistoryPage() {}

  /**
   * Writes the page.
   *
   * @param title what it is about
   * @param histories a history for each experiment
   * @param file the page
   * @throws IOException if the file cannot be written
   */
  public static void write(String title, List<History> histories, Path file) throws IOException {
    StringOutput output = new StringOutput(1 << 16);
    JtehistoryGenerated.render(
        new OwaspHtmlTemplateOutput(output), null, PageAssets.load(), view(title, histories));
    WholeFile.write(file, output.toString());
  }

  private static HistoryView view(String title, List<History> histories) {
    return new HistoryView(
        title,
        "What rules guard, version by version: "
            + Figures.count(histories.size(), "experiment")
            + ".",
        IntStream.range(0, histories.size())
            .mapToObj(place -> experiment(histories.get(place), "history-" + (place + 1)))
            .toList());
  }

  private static HistoryView.Experiment experiment(History history, String place) {
    List<Picture> charts =
        IntStream.range(0, history.metrics().size())
            .mapToObj(
                metric ->
                    HtmlReport.picture(
                        HistoryChart.of(
                            place + "-" + (metric + 1), history, history.metrics().get(metric))))
            .toList();
    int shown = Math.min(MOST_CHARTS, charts.size());
    return new HistoryView.Experiment(
        history.experiment(),
        place,
        lead(history),
        HistoryText.jumps(history).stream().map(HistoryPage::jump).toList(),
        notes(history),
        HistoryText.unread(history),
        charts.subList(0, shown),
        charts.subList(shown, charts.size()),
        HistoryTables.values(history),
        HistoryTables.changes(history));
  }

  private static String lead(History history) {
    List<Version> versions = history.versions();
    return switch (versions.size()) {
      case 0 -> "No version could be read.";
      case 1 ->
          "One version, %s: a history begins with the second.".formatted(versions.get(0).name());
      default ->
          "%s, from %s to %s."
              .formatted(
                  Figures.count(versions.size(), "version"),
                  versions.get(0).name(),
                  versions.get(versions.size() - 1).name());
    };
  }

  private static HistoryView.Jump jump(HistoryText.Jump jump) {
    List<Fact> changes = new ArrayList<>();
    jump.changes()
        .forEach(change -> changes.add(new Fact(change.kind().label(), change.description())));
    if (!jump.knowsOrigin()) {
      changes.add(new Fact("file, code", HistoryText.UNKNOWN_ORIGIN));
    } else if (changes.isEmpty()) {
      changes.add(new Fact("nothing", "that the versions say of themselves"));
    }
    return new HistoryView.Jump(
        jump.version(),
        jump.metrics().stream()
            .map(
                metric ->
                    metric.better()
                        ? new VerdictView.Rule("passed", "✓ better", metric.sentence(), "")
                        : new VerdictView.Rule("failed", "✗ worse", metric.sentence(), ""))
            .toList(),
        changes);
  }

  private static List<String> notes(History history) {
    List<String> notes = new ArrayList<>();
    notes.add(VALUES.formatted(HistoryText.percent(history.confidence())));
    String trust = HistoryText.trust(history);
    if (!trust.isEmpty()) {
      notes.add(trust);
    }
    return notes.stream().map(HtmlReport::unbroken).toList();
  }
}
