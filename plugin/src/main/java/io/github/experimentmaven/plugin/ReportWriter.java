package io.github.experimentmaven.plugin;

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
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.learning.LearningCheck;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Writes the pages of experiments from their result files.
 *
 * @param experiments its experiments
 * @param pictures whether charts are written as PNG files too
 */
record ReportWriter(ModuleExperiments experiments, boolean pictures) {

  /** The folder of the charts in the folder of results. */
  static final String CHARTS = "charts";

  /**
   * What a page says.
   *
   * @param comparison its comparison of the models
   * @param card the same in short, as an index shows it
   */
  record Written(Comparison comparison, Card card) {}

  /** More points a model would only make the page heavier. */
  private static final int MOST_POINTS = 500;

  /**
   * Writes the page of an experiment, and its charts as files for people who write reports.
   *
   * @return what the page says
   */
  Written write(
      Experiment experiment,
      ResultFolder folder,
      Profile profile,
      List<Unlearnt> unlearnt,
      Optional<Verdict> verdict)
      throws IOException {
    Provenance provenance = ProvenanceFile.read(folder.provenance());
    Comparison comparison =
        Comparison.of(
            ResultTables.read(folder.results()).only(experiment.selection()),
            experiment,
            experiments.extensions());
    ReportInput input =
        new ReportInput(
            experiment.name(),
            provenance.project().version(),
            experiment.description(),
            comparison,
            Curves.read(folder.curves()),
            unlearnt,
            PredictionsTable.read(folder.predictions(), MOST_POINTS),
            verdict,
            Optional.of(provenance),
            Optional.of(profile),
            Optional.of(Files.readString(experiment.origin().file())));
    ReportCharts charts = ReportCharts.of(input);
    HtmlReport.write(input, charts, folder.path().resolve(HtmlReport.FILE));
    ChartFiles.writeSvg(charts, folder.path().resolve(CHARTS));
    if (pictures) {
      ChartFiles.writePng(charts, folder.path().resolve(CHARTS));
    }
    Card open =
        Card.of(
            experiment.name(),
            experiment.origin().displayName(),
            experiment.description(),
            comparison);
    Card card = verdict.map(open::judged).orElse(open);
    card.write(folder.path());
    return new Written(comparison, card);
  }

  /** Returns which models have not learnt, as the result files of an experiment tell it. */
  List<Unlearnt> unlearnt(Experiment experiment, ResultFolder folder, PreparedData data)
      throws IOException {
    return new LearningCheck(experiment, data, experiments.extensions())
        .unlearnt(
            ResultTables.read(folder.results()).only(experiment.selection()),
            Curves.read(folder.curves()));
  }
}
