package io.github.experimentmaven.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.chart.Canvas;
import io.github.experimentmaven.report.chart.Chart;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.html.template.JtereportGenerated;
import io.github.experimentmaven.report.html.view.PageView;
import io.github.experimentmaven.report.html.view.Picture;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Discussion;
import io.github.experimentmaven.report.text.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code report.html}: an experiment on one page that needs no other file and no network. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(ReportInput input, Path file) throws IOException {
    write(input, ReportCharts.of(input), file);
  }

  /**
   * Writes the page with charts that are already there.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(ReportInput input, ReportCharts charts, Path file) throws IOException {
    WholeFile.write(file, render(input, charts));
  }

  /** Returns the page. */
  public static String render(ReportInput input, ReportCharts charts) {
    StringOutput output = new StringOutput(1 << 18);
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(output), null, PageAssets.load(), view(input, charts));
    return output.toString();
  }

  private static PageView view(ReportInput input, ReportCharts charts) {
    Comparison comparison = input.comparison();
    return new PageView(
        input.experiment(),
        input.description(),
        facts(input),
        VerdictText.of(input.verdict()),
        input.warnings(),
        sentences(comparison),
        ComparisonTable.main(comparison),
        comparison.standing().flatMap(OddsTable::of),
        oddsNote(comparison),
        pictures(charts.losses()),
        input.transformedTargets(),
        predicted(charts),
        predictionNote(input),
        besideEachOther(charts) ? List.of() : pictures(charts.residuals()),
        pictures(charts.spreads()),
        spreadNote(comparison),
        ComparisonTable.metrics(comparison),
        input.slices().flatMap(slices -> SlicesTable.of(slices, comparison)),
        input.worstSlices().flatMap(SlicesTable::of),
        input.profile().map(ProfilePage::view),
        charts.times().map(HtmlReport::picture),
        ProvenanceFacts.facts(input),
        ProvenanceFacts.commands(input),
        input.specification());
  }

  private static String oddsNote(Comparison comparison) {
    return comparison
        .standing()
        .filter(standing -> standing.ranked().size() <= standing.places().size())
        .map(
            standing ->
                "The %d best on the test part are shown.".formatted(standing.ranked().size()))
        .orElse("");
  }

  private static String spreadNote(Comparison comparison) {
    return switch (ReportCharts.spreadPart(comparison)) {
      case TEST -> "Results of the test part.";
      case VALIDATION -> "Results of the validation part.";
      case TRAIN -> "Results of the training part.";
    };
  }

  private static List<String> facts(ReportInput input) {
    List<String> facts = new ArrayList<>();
    facts.add("version " + input.version());
    input
        .provenance()
        .ifPresent(
            provenance -> {
              provenance
                  .project()
                  .commit()
                  .ifPresent(
                      commit ->
                          facts.add("commit " + commit.substring(0, Math.min(8, commit.length()))));
              facts.add(
                  "%s in %s"
                      .formatted(
                          Figures.count(provenance.run().trials().size(), "trial"),
                          Figures.duration(provenance.run().seconds())));
              facts.add(ProvenanceFacts.started(provenance));
            });
    return facts;
  }

  private static List<String> sentences(Comparison comparison) {
    return Discussion.of(comparison).stream().map(HtmlReport::unbroken).toList();
  }

  /** Returns a sentence whose lines never break between a number and what belongs to it. */
  static String unbroken(String sentence) {
    return sentence.replace(" ± ", "\u00a0±\u00a0").replace(" %", "\u00a0%");
  }

  /**
   * A single chart would stand alone in its row, so that its residuals take the place beside it.
   */
  private static boolean besideEachOther(ReportCharts charts) {
    return charts.predicted().size() == 1;
  }

  private static List<Picture> predicted(ReportCharts charts) {
    if (!besideEachOther(charts)) {
      return pictures(charts.predicted());
    }
    Picture residuals = picture(charts.residuals().get(0));
    return List.of(
        picture(charts.predicted().get(0)),
        new Picture(residuals.title() + ", residuals", residuals.svg()));
  }

  private static String predictionNote(ReportInput input) {
    return input.predictions().stream()
        .filter(sample -> sample.points().size() < sample.predictions())
        .map(
            sample ->
                "%d of %s are drawn, the one with the largest error among them."
                    .formatted(
                        sample.points().size(), Figures.count(sample.predictions(), "prediction")))
        .findFirst()
        .orElse("");
  }

  private static List<Picture> pictures(List<Chart> charts) {
    return charts.stream().map(HtmlReport::picture).toList();
  }

  static Picture picture(Chart chart) {
    return new Picture(chart.title(), chart.svg(Canvas.Medium.PAGE));
  }
}
