package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.chart.ChartFiles;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.html.HtmlReport;
import io.github.experimentmaven.report.html.IndexPage;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.Curves;
import io.github.experimentmaven.result.PredictionsTable;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes the pages of experiments from their result files, and the page that leads to them.
 *
 * @param module the module's name
 * @param experiments its experiments
 * @param pictures whether charts are written as PNG files too
 */
record ReportWriter(String module, ModuleExperiments experiments, boolean pictures) {

  /** The page's name in the folder of results. */
  static final String FILE = "report.html";

  private static final String CHARTS = "charts";

  /** More points a model would only make the page heavier. */
  private static final int MOST_POINTS = 500;

  /**
   * Writes the page of an experiment, and its charts as files for people who write reports.
   *
   * @return what the page that leads to it says of it
   */
  IndexPage.Entry write(
      Experiment experiment, ResultFolder folder, Profile profile, Optional<Verdict> verdict)
      throws IOException {
    Provenance provenance = ProvenanceFile.read(folder.provenance());
    Comparison comparison =
        Comparison.of(ResultTables.read(folder.results()), experiment, experiments.extensions());
    ReportInput input =
        new ReportInput(
            experiment.name(),
            provenance.project().version(),
            experiment.description(),
            comparison,
            Curves.read(folder.curves()),
            PredictionsTable.read(folder.predictions(), MOST_POINTS),
            verdict,
            Optional.of(provenance),
            Optional.of(profile),
            Optional.of(Files.readString(experiment.origin().file())));
    ReportCharts charts = ReportCharts.of(input);
    Path page = folder.path().resolve(FILE);
    HtmlReport.write(input, charts, page);
    ChartFiles.writeSvg(charts, folder.path().resolve(CHARTS));
    if (pictures) {
      ChartFiles.writePng(charts, folder.path().resolve(CHARTS));
    }
    return new IndexPage.Entry(
        module, experiment.name(), experiment.description(), page, comparison, verdict);
  }

  /** Writes the page that leads to the pages of a module with several experiments. */
  void writeIndex(List<IndexPage.Entry> entries, Path directory) throws IOException {
    if (entries.size() > 1) {
      IndexPage.write(module, entries, directory.resolve("index.html"));
    }
  }
}
