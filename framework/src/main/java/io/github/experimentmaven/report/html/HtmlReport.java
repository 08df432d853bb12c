package io.github.experimentmaven.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.chart.Canvas;
import io.github.experimentmaven.report.chart.Chart;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.html.template.JtereportGenerated;
import io.github.experimentmaven.report.html.view.PageView;
import io.github.experimentmaven.report.html.view.Picture;
import io.github.experimentmaven.report.html.view.VerdictView;
import io.github.experimentmaven.report.importance.ImportanceText;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Discussion;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.PredictionSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code report.html}: an experiment on one page that needs no other file and no network. */
public final class HtmlReport {

  private static final Set<Suspicion.Kind> LEAKS =
      Set.of(Suspicion.Kind.TARGET_LEAK, Suspicion.Kind.DUPLICATES_ACROSS_PARTS);

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
    ModelSections models = new ModelSections(comparison);
    return new PageView(
        input.experiment(),
        input.description(),
        facts(input),
        VerdictText.of(input.verdict()),
        warnings(input),
        sentences(input, models),
        ComparisonTable.main(comparison, models),
        models.legend(),
        models.sections(charts),
        comparison.standing().flatMap(standing -> OddsTable.of(standing, models)),
        oddsNote(comparison),
        models.shown(charts.losses()),
        input.transformedTargets(),
        predicted(charts, models),
        predictionNote(input),
        besideEachOther(charts) ? List.of() : models.shown(charts.residuals()),
        ColumnsSection.of(input, charts, models),
        input.errors().stream().map(ErrorsTable::of).toList(),
        pictures(charts.byFeature()),
        pictures(charts.spreads()),
        spreadNote(comparison),
        ComparisonTable.metrics(comparison, models),
        input.slices().flatMap(slices -> SlicesTable.of(slices, comparison, models)),
        input.worstSlices().flatMap(SlicesTable::of),
        input.profile().map(ProfilePage::view),
        charts.times().map(HtmlReport::picture),
        SearchSection.of(comparison, charts),
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
    String best =
        comparison.models().size() > ReportCharts.MOST_MODELS
            ? " The %d best of %s are drawn; all are in the table below."
                .formatted(
                    ReportCharts.MOST_MODELS, Figures.count(comparison.models().size(), "model"))
            : "";
    return switch (ReportCharts.spreadPart(comparison)) {
          case TEST -> "Results of the test part.";
          case VALIDATION -> "Results of the validation part.";
          case TRAIN -> "Results of the training part.";
        }
        + best;
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

  /** What makes all numbers doubtful comes before what makes those of a model so. */
  private static List<VerdictView.Rule> warnings(ReportInput input) {
    return Stream.concat(
            input.profile().stream()
                .flatMap(profile -> profile.suspicions().stream())
                .filter(suspicion -> LEAKS.contains(suspicion.kind()))
                .map(suspicion -> suspicion.message().replace('`', '\'')),
            input.warnings().stream())
        .map(warning -> new VerdictView.Rule("warned", "! look", warning, ""))
        .toList();
  }

  private static List<String> sentences(ReportInput input, ModelSections models) {
    return Stream.concat(
            Discussion.of(input.comparison()).stream(),
            ImportanceText.of(input.explained().importance(), input.comparison()).stream())
        .map(models::shortened)
        .map(HtmlReport::unbroken)
        .toList();
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

  private static List<Picture> predicted(ReportCharts charts, ModelSections models) {
    if (!besideEachOther(charts)) {
      return models.shown(charts.predicted());
    }
    Picture residuals = picture(charts.residuals().get(0));
    return List.of(
        picture(charts.predicted().get(0)),
        new Picture(residuals.title() + ", residuals", residuals.svg()));
  }

  private static String predictionNote(ReportInput input) {
    return (bandNote(input) + sampleNote(input)).strip();
  }

  private static String bandNote(ReportInput input) {
    List<PredictionSample> drawn =
        input.predictions().stream()
            .filter(
                sample -> sample.points().stream().anyMatch(point -> point.interval().isPresent()))
            .toList();
    boolean bars = drawn.stream().anyMatch(PredictionSample::hasIntervalsOfRows);
    boolean bands = !drawn.stream().allMatch(PredictionSample::hasIntervalsOfRows);
    return (bands
            ? "The band is the prediction interval%s: it holds the points that lie in it. "
                .formatted(asked(input))
            : "")
        + (bars
            ? "A bar is the prediction interval of a row%s: it holds what was observed if it crosses the dashed line. "
                .formatted(bands ? "" : asked(input))
            : "");
  }

  private static String asked(ReportInput input) {
    return input.comparison().coverage().stream()
        .mapToObj(
            share ->
                unbroken(
                    ", asked to hold %s %% of new rows".formatted(Figures.number(100 * share))))
        .findAny()
        .orElse("");
  }

  private static String sampleNote(ReportInput input) {
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
