package io.github.experimentmaven.study;

import io.github.experimentmaven.data.drift.DataSketchFile;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.data.split.SplitFiles;
import io.github.experimentmaven.gate.BaselineAcceptance;
import io.github.experimentmaven.gate.Gate;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.gate.freshness.Staleness;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.ReportFacts;
import io.github.experimentmaven.report.ReportFactsFile;
import io.github.experimentmaven.report.card.ModelCardFile;
import io.github.experimentmaven.report.ci.JUnitXml;
import io.github.experimentmaven.report.ci.VerdictJson;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.StandingOfModels;
import io.github.experimentmaven.report.residual.ResidualSearch;
import io.github.experimentmaven.report.slice.SliceSearch;
import io.github.experimentmaven.result.Curves;
import io.github.experimentmaven.result.FrameworkVersion;
import io.github.experimentmaven.result.ModelNote;
import io.github.experimentmaven.result.Provenance;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTables;
import io.github.experimentmaven.result.importance.ImportanceTables;
import io.github.experimentmaven.result.learning.LearningCheck;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.TestRowsReader;
import io.github.experimentmaven.run.ExperimentRunner.Valid;
import io.github.experimentmaven.run.extension.CodeIdentity;
import io.github.experimentmaven.run.memory.InputFiles;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tribuo.Tribuo;

/** The results of a study in a folder, as a run of it writes them, also an earlier one. */
public final class StudyFolder {

  private final Study study;
  private final ResultFolder files;
  private final List<ModelNote> notes;

  StudyFolder(Study study, ResultFolder files, List<ModelNote> notes) {
    this.study = Objects.requireNonNull(study, "study");
    this.files = Objects.requireNonNull(files, "files");
    this.notes = List.copyOf(notes);
  }

  /** Returns the folder. */
  public Path path() {
    return files.path();
  }

  /** Returns the files of the folder. */
  public ResultFolder files() {
    return files;
  }

  /** Returns whether a run wrote results here to the end. */
  public boolean hasResults() {
    return Files.exists(files.provenance());
  }

  /**
   * Returns what to know of models that the run which wrote this could not save, or not in each
   * form it has; nothing where the results were there before.
   */
  public List<ModelNote> notes() {
    return notes;
  }

  /**
   * Returns the result table: a row for each model, seed, fold and part.
   *
   * @throws IOException if it cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if it is no result table
   */
  public ResultTable table() throws IOException {
    return ResultTables.read(files.results());
  }

  /**
   * Returns the results of the study's models and seeds as models are compared by them.
   *
   * @throws IOException if the result table cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if it is no result table
   */
  public Comparison comparison() throws IOException {
    Experiment experiment = study.experiment();
    Comparison comparison =
        Comparison.of(table().only(experiment.selection()), experiment, study.extensions());
    return comparison.with(StandingOfModels.of(comparison, testRows(), experiment.regression()));
  }

  /**
   * Returns what the results were made from.
   *
   * @throws IOException if it cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if it is no provenance
   */
  public Provenance provenance() throws IOException {
    return ProvenanceFile.read(files.provenance());
  }

  /** Returns the trained models. */
  public SavedModels models() {
    return new SavedModels(files, study.extensions().steps(), study.extensions().metrics());
  }

  /**
   * Returns why these are not the results that the study would give now; empty where they are.
   *
   * @throws IOException if a file cannot be read
   */
  public List<String> staleness() throws IOException {
    Experiment experiment = study.experiment();
    Map<String, String> inputs =
        new HashMap<>(InputFiles.of(experiment, study.extensions(), study.sources()).all());
    inputs.putAll(SplitFiles.digests(experiment.split(), study.sources()));
    Resolution data = study.sources().resolve(experiment.data().source());
    String digest = data instanceof Resolution.Found found ? found.source().sha256() : "";
    return Staleness.reasons(
        new Staleness.Inputs(
            experiment.origin().sha256(),
            experiment.overrides(),
            digest,
            inputs,
            study.project().version(),
            FrameworkVersion.current(),
            Tribuo.VERSION,
            CodeIdentity.ofOthers(experiment, study.extensions()),
            experiment.selection()),
        hasResults() ? Optional.of(provenance()) : Optional.empty(),
        files);
  }

  /**
   * Judges the results as {@link StudyRun#judge()} does; results that are stale, torn or missing
   * break a rule.
   *
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if a file is no result
   *     file, or the baseline is not of this experiment
   * @throws IOException if a file cannot be read
   */
  public Verdict judge() throws IOException {
    return judge(BaselineFinder.committed(study.baselines()), GateOptions.DEFAULTS);
  }

  /**
   * Judges the results against earlier ones as {@link StudyRun#judge(BaselineFinder, GateOptions)}
   * does; results that are stale, torn or missing break a rule.
   *
   * @param earlier finds the earlier results
   * @param options what the gate lets pass
   * @param <E> what the finder throws
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if a file is no result
   *     file, or the baseline is not of this experiment
   * @throws IOException if a file cannot be read
   * @throws E if the earlier results that are meant are not there
   */
  public <E extends Exception> Verdict judge(BaselineFinder<E> earlier, GateOptions options)
      throws IOException, E {
    List<String> reasons = staleness();
    return reasons.isEmpty()
        ? Judging.judge(
            study,
            new Judging.Tables(table(), slices(), ImportanceTables.find(files.importance())),
            this::testRows,
            () -> DataSketchFile.read(files.data()),
            earlier,
            options)
        : Gate.refuse(study.experiment(), reasons);
  }

  /**
   * Returns the results on slices; empty where there are none.
   *
   * @throws IOException if they cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if they are no table of
   *     slices
   */
  public Optional<SliceTable> slices() throws IOException {
    return SliceTables.find(files.slices());
  }

  /** Results that an older version wrote have none. */
  private Optional<TestRows> testRows() throws IOException {
    return Files.exists(files.testRows())
        ? Optional.of(TestRowsReader.read(files.testRows()))
        : Optional.empty();
  }

  /**
   * Prepares that these results become the baseline; {@link BaselineAcceptance#write} makes them
   * it.
   *
   * @param baselines the folder of committed baselines
   * @throws io.github.experimentmaven.gate.UnfitResultsException if they are stale or incomplete,
   *     trials failed, or only a part of the study is meant
   * @throws IOException if a file cannot be read
   */
  public BaselineAcceptance acceptance(Path baselines) throws IOException {
    return BaselineAcceptance.prepare(
        study.experiment(), files, staleness(), baselines, study.extensions().metrics());
  }

  /**
   * Writes a verdict beside the results: {@code verdict.json}, JUnit's XML, and anew the cards of
   * the saved models and, where there is one, the page.
   *
   * @return the two files for programs
   * @throws IOException if a file cannot be written
   */
  public List<Path> write(Verdict verdict) throws IOException {
    Path json = files.verdict();
    Path xml = path().resolve(ResultNames.tests(verdict.experiment()));
    WholeFile.write(json, VerdictJson.format(verdict));
    WholeFile.write(xml, JUnitXml.format(verdict));
    ModelCardFile.judge(files, verdict);
    if (Files.exists(files.page())) {
      judgePage(verdict);
    }
    return List.of(json, xml);
  }

  /**
   * Writes the page of the results and the cards of the saved models anew; of results that the
   * verdict refuses as torn, the page shows the verdict alone.
   *
   * @param verdict what it says of them
   * @param pages what is written beside it
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if the data does not fit
   *     any more and the run that wrote the results wrote no page
   * @throws IOException if a file cannot be read or written
   */
  public void report(Verdict verdict, Pages pages) throws IOException {
    ModelCardFile.judge(files, verdict);
    if (verdict.refused() && pages().areTorn()) {
      judgePage(verdict);
      return;
    }
    Optional<ReportFacts> kept = ReportFactsFile.read(files.pageFacts());
    pages().write(kept.isPresent() ? kept.get() : facts(), Optional.of(verdict), pages);
  }

  private void judgePage(Verdict verdict) throws IOException {
    pages().judge(verdict, study.project().version(), ReportFactsFile.read(files.pageFacts()));
  }

  /** Returns what is written for people. */
  ReportFiles pages() {
    return new ReportFiles(files, study.extensions().metrics());
  }

  /** Finds what a run that wrote no page has left out, and keeps it for later pages. */
  private ReportFacts facts() throws IOException {
    Experiment experiment = study.experiment();
    Valid valid = study.validate();
    List<Unlearnt> unlearnt =
        new LearningCheck(valid.plan(), valid.data(), study.extensions())
            .unlearnt(table().only(experiment.selection()), Curves.read(files.curves()));
    Comparison comparison = comparison();
    ReportFacts facts =
        ReportFacts.of(
            experiment,
            study.extensions(),
            unlearnt,
            testRows().flatMap(rows -> SliceSearch.of(comparison, rows, valid.data().rows())),
            ResidualSearch.of(comparison, testRows(), valid.data().rows()),
            study.profile(valid.data()),
            comparison.standing());
    if (experiment.selection().equals(provenance().specification().selection())) {
      WholeFile.write(files.pageFacts(), ReportFactsFile.format(facts));
    }
    return facts;
  }

  /** Returns the study whose results these are. */
  Study study() {
    return study;
  }
}
