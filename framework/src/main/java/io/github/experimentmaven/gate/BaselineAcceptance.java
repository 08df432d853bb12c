package io.github.experimentmaven.gate;

import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.origin.ResultOrigin;
import io.github.experimentmaven.result.origin.ResultOriginFile;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Current results about to become the committed baseline: checked, compared, not yet written. */
public final class BaselineAcceptance {

  private static final double CONFIDENCE = 0.95;

  private final Experiment experiment;
  private final Path file;
  private final Map<Path, byte[]> contents;
  private final ResultTable table;
  private final Optional<BaselineComparison> comparison;

  private BaselineAcceptance(
      Experiment experiment,
      Path file,
      Map<Path, byte[]> contents,
      ResultTable table,
      Optional<BaselineComparison> comparison) {
    this.experiment = experiment;
    this.file = file;
    this.contents = contents;
    this.table = table;
    this.comparison = comparison;
  }

  /**
   * Prepares an acceptance; changes nothing.
   *
   * @param experiment the experiment
   * @param results its results
   * @param staleness why they are stale; empty where they are not
   * @param baselines the folder of committed baselines, {@code src/experiments/baselines}
   * @param metrics the metrics, which say whether less of them is better
   * @throws UnfitResultsException if the results are stale or incomplete, trials failed, or only a
   *     part of the experiment is meant
   * @throws IOException if a file cannot be read
   */
  public static BaselineAcceptance prepare(
      Experiment experiment,
      ResultFolder results,
      List<String> staleness,
      Path baselines,
      Metrics metrics)
      throws IOException {
    if (!staleness.isEmpty()) {
      throw new UnfitResultsException(experiment.name(), staleness);
    }
    Selection part = experiment.selection();
    if (!part.coversAll()) {
      throw new UnfitResultsException(
          experiment.name(),
          List.of("a baseline holds all models and seeds, not " + part.describe() + " only"));
    }
    byte[] bytes = Files.readAllBytes(results.results());
    ResultTable table =
        ResultTables.parse(results.results(), new String(bytes, StandardCharsets.UTF_8));
    List<Finding> missing = Completeness.judge(experiment, table);
    if (!missing.isEmpty()) {
      throw new UnfitResultsException(
          experiment.name(), missing.stream().map(Finding::describe).toList());
    }
    Path file = baselines.resolve(ResultNames.baseline(experiment.name()));
    double confidence = experiment.regression().map(spec -> spec.confidence()).orElse(CONFIDENCE);
    Optional<BaselineComparison> comparison =
        Files.exists(file)
            ? Optional.of(
                BaselineComparison.of(
                    Baseline.read(file, "accepted baseline"),
                    Baseline.current(table, results),
                    metrics,
                    confidence,
                    experiment.slices().leastRows()))
            : Optional.empty();
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    contents.put(file, bytes);
    if (Files.exists(results.testRows())) {
      contents.put(Baseline.rowsOf(file), packed(results.testRows()));
    }
    if (Files.exists(results.data())) {
      contents.put(Baseline.dataOf(file), Files.readAllBytes(results.data()));
    }
    if (Files.exists(results.slices())) {
      contents.put(Baseline.slicesOf(file), packed(results.slices()));
    }
    if (Files.exists(results.importance())) {
      contents.put(Baseline.importanceOf(file), packed(results.importance()));
    }
    if (Files.exists(results.provenance())) {
      contents.put(
          Baseline.originOf(file),
          ResultOriginFile.format(ResultOrigin.of(ProvenanceFile.read(results.provenance())))
              .getBytes(StandardCharsets.UTF_8));
    }
    return new BaselineAcceptance(experiment, file, contents, table, comparison);
  }

  private static byte[] packed(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      Files.copy(file, out);
    }
    return bytes.toByteArray();
  }

  /** Returns the experiment whose results these are. */
  public Experiment experiment() {
    return experiment;
  }

  /** Returns the results that are accepted. */
  public ResultTable table() {
    return table;
  }

  /** Returns the file that {@link #write} writes. */
  public Path file() {
    return file;
  }

  /** Returns how the results differ from the baseline they replace; empty for the first one. */
  public Optional<BaselineComparison> comparison() {
    return comparison;
  }

  /**
   * Returns the rules that the results break whatever they are compared with. They become the
   * baseline all the same: it says what there is, not what there should be.
   */
  public List<Finding> broken() {
    return Thresholds.judgeNumbers(experiment, table).stream()
        .filter(finding -> !finding.passed())
        .toList();
  }

  /**
   * Writes the baselines: first all of them beside their places, then each is moved to its own. So
   * a full disk accepts none of them, and a killed process leaves each as it was or as accepted.
   *
   * @throws IOException if one cannot be written; the old baselines are then still there
   */
  public static void write(List<BaselineAcceptance> acceptances) throws IOException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    acceptances.forEach(acceptance -> files.putAll(acceptance.contents));
    WholeFile.writeAll(files);
  }
}
