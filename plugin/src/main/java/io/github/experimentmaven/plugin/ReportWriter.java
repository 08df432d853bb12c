package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.html.HtmlReport;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.result.Curves;
import io.github.experimentmaven.result.PredictionsTable;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Writes the page of an experiment from its result files. */
final class ReportWriter {

  /** The page's name in the folder of results. */
  static final String FILE = "report.html";

  /** More points a model would only make the page heavier. */
  private static final int MOST_POINTS = 500;

  private ReportWriter() {}

  static void write(
      Experiment experiment, ResultFolder folder, ModuleExperiments experiments, Profile profile)
      throws IOException {
    write(experiment, folder, experiments, profile, Optional.empty());
  }

  static void write(
      Experiment experiment,
      ResultFolder folder,
      ModuleExperiments experiments,
      Profile profile,
      Optional<Verdict> verdict)
      throws IOException {
    ResultTable table = ResultTables.read(folder.results());
    Provenance provenance = ProvenanceFile.read(folder.provenance());
    HtmlReport.write(
        new ReportInput(
            experiment.name(),
            provenance.project().version(),
            experiment.description(),
            Comparison.of(table, experiment, experiments.extensions()),
            Curves.read(folder.curves()),
            PredictionsTable.read(folder.predictions(), MOST_POINTS),
            verdict,
            Optional.of(provenance),
            Optional.of(profile),
            Optional.of(Files.readString(experiment.origin().file()))),
        folder.path().resolve(FILE));
  }
}
