package io.github.experimentmaven.study;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.chart.ChartFiles;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.html.Card;
import io.github.experimentmaven.report.html.HtmlReport;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.Curves;
import io.github.experimentmaven.result.PredictionsTable;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The page of results, and its charts as files for people who write reports.
 *
 * @param folder the results
 */
record ReportFiles(StudyFolder folder) {

  /** More points a model would only make the page heavier. */
  private static final int MOST_POINTS = 500;

  /** Writes the page from the result files. */
  void write(Profile profile, List<Unlearnt> unlearnt, Optional<Verdict> verdict, Pages pages)
      throws IOException {
    Experiment experiment = folder.study().experiment();
    Provenance provenance = folder.provenance();
    Comparison comparison = folder.comparison();
    ReportInput input =
        new ReportInput(
            experiment.name(),
            provenance.project().version(),
            experiment.description(),
            comparison,
            Curves.read(folder.files().curves()),
            unlearnt,
            PredictionsTable.read(folder.files().predictions(), MOST_POINTS),
            verdict,
            Optional.of(provenance),
            Optional.of(profile),
            Optional.of(Files.readString(experiment.origin().file())));
    ReportCharts charts = ReportCharts.of(input);
    Path pictures = folder.path().resolve(ChartFiles.FOLDER);
    HtmlReport.write(input, charts, folder.path().resolve(HtmlReport.FILE));
    ChartFiles.writeSvg(charts, pictures);
    if (pages == Pages.REPORT_AND_PICTURES) {
      ChartFiles.writePng(charts, pictures);
    }
    Card card =
        Card.of(
            experiment.name(),
            experiment.origin().displayName(),
            experiment.description(),
            comparison);
    verdict.map(card::judged).orElse(card).write(folder.path());
  }
}
