package io.github.experimentmaven.study;

import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.gate.freshness.Staleness;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ReportFacts;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.chart.ChartFiles;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.html.Card;
import io.github.experimentmaven.report.html.HtmlReport;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The page of results, and its charts as files for people who write reports, made from what is
 * written and a verdict, whoever asks for them.
 *
 * @param folder the results
 * @param metrics which metrics there are and which way is better
 */
record ReportFiles(ResultFolder folder, Metrics metrics) {

  /**
   * Writes the page, its charts and what an index says of it.
   *
   * @param facts what it shows beside the tables
   * @param verdict what it says of them; empty where they were not judged yet
   */
  void write(ReportFacts facts, Optional<Verdict> verdict, Pages pages) throws IOException {
    Provenance provenance = ProvenanceFile.read(folder.provenance());
    ReportInput input = ReportInput.read(folder, provenance, Optional.of(facts), metrics, verdict);
    ReportCharts charts = ReportCharts.of(input);
    HtmlReport.write(input, charts, folder.page());
    ChartFiles.writeSvg(charts, folder.charts());
    if (pages == Pages.REPORT_AND_PICTURES) {
      ChartFiles.writePng(charts, folder.charts());
    }
    Card card =
        Card.of(
            input.experiment(),
            provenance.specification().file(),
            input.description(),
            provenance.data().sha256(),
            input.comparison());
    verdict.map(card::judged).orElse(card).write(folder.path());
  }

  /**
   * Writes the page and what an index says of it with a verdict; of results that it refuses as torn
   * the page shows the verdict alone.
   *
   * @param version the version of the study's project
   * @param facts what it shows beside the tables; empty where that is not known
   */
  void judge(Verdict verdict, String version, Optional<ReportFacts> facts) throws IOException {
    HtmlReport.write(
        written(verdict, facts)
            .orElseGet(() -> ReportInput.withoutResults(version, verdict, metrics)),
        folder.page());
    Optional<Card> card = Card.read(folder.path());
    if (card.isPresent()) {
      card.get().judged(verdict).write(folder.path());
    }
  }

  /** Returns whether these are not the files that the run wrote, of which no number is shown. */
  boolean areTorn() throws IOException {
    return !Files.exists(folder.provenance())
        || !Staleness.torn(ProvenanceFile.read(folder.provenance()), folder).isEmpty();
  }

  private Optional<ReportInput> written(Verdict verdict, Optional<ReportFacts> facts)
      throws IOException {
    try {
      return verdict.refused() && areTorn()
          ? Optional.empty()
          : Optional.of(
              ReportInput.read(
                  folder,
                  ProvenanceFile.read(folder.provenance()),
                  facts,
                  metrics,
                  Optional.of(verdict)));
    } catch (MalformedResultsException e) {
      // Whole files of another version; which it was, the verdict says.
      if (verdict.refused()) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
