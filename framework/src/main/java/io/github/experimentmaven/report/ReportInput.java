package io.github.experimentmaven.report;

import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.residual.Residuals;
import io.github.experimentmaven.report.slice.WorstSlices;
import io.github.experimentmaven.result.Curves;
import io.github.experimentmaven.result.PredictionSample;
import io.github.experimentmaven.result.PredictionSamples;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTables;
import io.github.experimentmaven.result.TrialCurve;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything a report of one experiment shows.
 *
 * @param experiment the experiment's name
 * @param version the version of its project
 * @param description one sentence for people; may be empty
 * @param comparison the results
 * @param curves the training curves; may be empty
 * @param warnings what a reader should know before anything else
 * @param predictions what was predicted for the test part; may be empty
 * @param verdict what the gate says; empty where nothing was judged
 * @param provenance what the results were made from
 * @param profile what is in the data
 * @param slices the results on the slices of the experiment file; empty where it has none
 * @param worstSlices where the best model does worst; empty where that is not known
 * @param errors what the best model leaves unexplained, for each target; may be empty
 * @param explained what else was found out of the models
 * @param specification the text of the experiment file
 */
public record ReportInput(
    String experiment,
    String version,
    String description,
    Comparison comparison,
    List<TrialCurve> curves,
    List<String> warnings,
    List<PredictionSample> predictions,
    Optional<Verdict> verdict,
    Optional<Provenance> provenance,
    Optional<Profile> profile,
    Optional<SliceTable> slices,
    Optional<WorstSlices> worstSlices,
    List<Residuals> errors,
    ExplainedModels explained,
    Optional<String> specification) {

  /** More points of a chart would only make the page heavier. */
  private static final int MOST_POINTS = 500;

  /** Copies the lists. */
  public ReportInput {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(slices, "slices");
    Objects.requireNonNull(worstSlices, "worstSlices");
    Objects.requireNonNull(explained, "explained");
    Objects.requireNonNull(specification, "specification");
    curves = List.copyOf(curves);
    warnings = List.copyOf(warnings);
    predictions = List.copyOf(predictions);
    errors = List.copyOf(errors);
  }

  /**
   * Reads what a report of written results shows.
   *
   * @param folder the results
   * @param provenance what they were made from
   * @param facts what it shows beside the tables; empty where that is not known
   * @param metrics which metrics there are and which way is better
   * @param verdict what the gate says; empty where nothing was judged
   * @throws IOException if a table cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if one is no table of
   *     ours
   */
  public static ReportInput read(
      ResultFolder folder,
      Provenance provenance,
      Optional<ReportFacts> facts,
      Metrics metrics,
      Optional<Verdict> verdict)
      throws IOException {
    ResultTable table = ResultTables.read(folder.results());
    return new ReportInput(
        provenance.experiment(),
        provenance.project().version(),
        facts.map(ReportFacts::description).orElse(""),
        Comparison.of(table, facts.map(ReportFacts::models).orElse(Map.of()), metrics)
            .with(facts.flatMap(ReportFacts::standing)),
        Curves.read(folder.curves()),
        facts.map(ReportFacts::warnings).orElse(List.of()),
        PredictionSamples.read(folder.predictions(), table, MOST_POINTS),
        verdict,
        Optional.of(provenance),
        facts.map(ReportFacts::profile),
        SliceTables.find(folder.slices()),
        facts.flatMap(ReportFacts::worstSlices),
        facts.map(ReportFacts::residuals).orElse(List.of()),
        ExplainedModels.read(folder),
        facts.map(ReportFacts::specification));
  }

  /** Returns the report of results that cannot be shown, of which there is a verdict alone. */
  public static ReportInput withoutResults(String version, Verdict verdict, Metrics metrics) {
    return new ReportInput(
        verdict.experiment(),
        version,
        "",
        Comparison.of(new ResultTable(List.of(Metrics.LOSS), List.of()), metrics),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(verdict),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        ExplainedModels.none(),
        Optional.empty());
  }

  /**
   * Returns which targets models train on after steps, which their curves are losses of, for
   * example {@code price after log1p, standardize}; empty where there are none.
   */
  public Optional<String> transformedTargets() {
    return provenance
        .flatMap(made -> made.data().targetSteps())
        .map(
            targets ->
                targets.entrySet().stream()
                    .map(
                        target ->
                            target.getKey() + " after " + String.join(", ", target.getValue()))
                    .collect(Collectors.joining("; ")));
  }
}
