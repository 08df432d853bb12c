package io.github.experimentmaven.study;

import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.data.drift.DataSketchFile;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.report.ReportFacts;
import io.github.experimentmaven.report.ReportFactsFile;
import io.github.experimentmaven.report.card.ModelCardFile;
import io.github.experimentmaven.report.card.ModelCards;
import io.github.experimentmaven.report.markdown.SummaryMarkdown;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.StandingOfModels;
import io.github.experimentmaven.report.residual.ResidualSearch;
import io.github.experimentmaven.report.slice.SliceSearch;
import io.github.experimentmaven.report.slice.WorstSlices;
import io.github.experimentmaven.result.ModelNote;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ProvenanceOfRun;
import io.github.experimentmaven.result.ResultFiles;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.Results;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTables;
import io.github.experimentmaven.result.SlicesOfRun;
import io.github.experimentmaven.result.dependence.DependenceTable;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.learning.LearningCheck;
import io.github.experimentmaven.result.learning.Unlearnt;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.search.SearchTable;
import io.github.experimentmaven.run.ExperimentRunner.PreparedData;
import io.github.experimentmaven.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a run of a study gave, not yet written. */
public final class StudyRun {

  private final Study study;
  private final Run run;
  private final Optional<TestRows> rows;
  private final Optional<SliceTable> slices;
  private final ExplainedRun explained;
  private final Results results;
  private Optional<WorstSlices> worstSlices = Optional.empty();
  private final Comparison comparison;
  private Optional<Profile> profile = Optional.empty();
  private Optional<List<Unlearnt>> unlearnt = Optional.empty();

  /**
   * Takes over a run.
   *
   * @param rows the predictions for its test rows; empty where they were not kept
   * @param slices the results on slices; empty where the run's store has them, if any
   * @param explained what else was found out of the models
   */
  StudyRun(
      Study study,
      Run run,
      Optional<TestRows> rows,
      Optional<SliceTable> slices,
      ExplainedRun explained) {
    this.study = Objects.requireNonNull(study, "study");
    this.run = Objects.requireNonNull(run, "run");
    this.rows = Objects.requireNonNull(rows, "rows");
    this.slices = Objects.requireNonNull(slices, "slices");
    this.explained = Objects.requireNonNull(explained, "explained");
    this.results = Results.of(run, study.project().version(), study.extensions().metrics());
    Comparison models = Comparison.of(table(), study.experiment(), study.extensions());
    this.comparison =
        models.with(StandingOfModels.of(models, rows, study.experiment().regression()));
  }

  /** Returns the trials one by one, the data and how long all took. */
  public Run details() {
    return run;
  }

  /** Returns the tables. */
  public Results results() {
    return results;
  }

  /** Returns the result table: a row for each model, seed, fold and part. */
  public ResultTable table() {
    return results.table();
  }

  /** Returns the results as models are compared by them. */
  public Comparison comparison() {
    return comparison;
  }

  /** Returns what is in the data. */
  public synchronized Profile profile() {
    if (profile.isEmpty()) {
      profile = Optional.of(study.profile(data()));
    }
    return profile.get();
  }

  /**
   * Returns what looks wrong with the data, and what models may learn badly from; much cheaper than
   * the whole {@link #profile}.
   */
  public synchronized List<Suspicion> suspicions() {
    return profile.map(Profile::suspicions).orElseGet(() -> study.suspicions(data()));
  }

  /**
   * Returns the models that are no better on their own training rows than the best constant, in the
   * order of the file; those that are constants on purpose are left out.
   */
  public synchronized List<Unlearnt> unlearnt() {
    if (unlearnt.isEmpty()) {
      unlearnt =
          Optional.of(
              new LearningCheck(run.plan(), data(), study.extensions())
                  .unlearnt(results.table(), results.curves()));
    }
    return unlearnt.get();
  }

  /**
   * Judges the results by the thresholds of the study's file and, where it has a section {@code
   * regression}, against the committed baseline: the table {@code baselines/<experiment>.csv}
   * beside the file. Where there is none, the verdict notes that nothing was compared.
   *
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if the baseline is no
   *     result table of this experiment
   * @throws IOException if the baseline cannot be read
   */
  public Verdict judge() throws IOException {
    return judge(BaselineFinder.committed(study.baselines()), GateOptions.DEFAULTS);
  }

  /**
   * Judges the results by the thresholds of the study's file and, where it has a section {@code
   * regression}, against earlier results.
   *
   * @param earlier finds them
   * @param options what the gate lets pass
   * @param <E> what the finder throws
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if the baseline is no
   *     result table of this experiment
   * @throws IOException if the baseline cannot be read
   * @throws E if the earlier results that are meant are not there
   */
  public <E extends Exception> Verdict judge(BaselineFinder<E> earlier, GateOptions options)
      throws IOException, E {
    return Judging.judge(
        study,
        new Judging.Tables(table(), slices(), importance()),
        () -> rows,
        () -> Optional.of(sketch()),
        earlier,
        options);
  }

  /**
   * Returns the results on slices; empty where the experiment has none.
   *
   * @throws IOException if the run's store cannot be read
   */
  public Optional<SliceTable> slices() throws IOException {
    return isStored() ? SlicesOfRun.of(run, table(), study.extensions().metrics()) : slices;
  }

  /**
   * Returns the slices of the test rows on which the best model does worst, found by the features'
   * values; empty where no predictions were kept.
   *
   * @throws IOException if the run's store cannot be read
   */
  public synchronized Optional<WorstSlices> worstSlices() throws IOException {
    if (worstSlices.isEmpty()) {
      worstSlices = rows.flatMap(known -> SliceSearch.of(comparison, known, run.data()));
    }
    return worstSlices;
  }

  /** Returns what each column is worth to each model; empty where the experiment does not ask. */
  public Optional<ImportanceTable> importance() {
    return explained.importance();
  }

  /** Returns how predictions depend on columns; empty where the experiment does not ask. */
  public Optional<DependenceTable> dependence() {
    return explained.dependence();
  }

  /** Returns what searches for options tried; empty where nothing was searched for. */
  public Optional<SearchTable> search() {
    return explained.search();
  }

  private boolean isStored() {
    return run.results().stream().anyMatch(result -> result.stored().isPresent());
  }

  /**
   * Writes the results and their page, and, where the run kept them in a store, the predictions and
   * the trained models.
   *
   * @param folder where to; made where needed
   * @throws IOException if a file cannot be written, or the store cannot be read
   */
  public StudyFolder write(Path folder) throws IOException {
    return write(folder, Pages.REPORT);
  }

  /**
   * Writes the results, and, where the run kept them in a store, the predictions and the trained
   * models: whole files, and the provenance as the last, so that a write that was interrupted is
   * known by what is missing.
   *
   * @param folder where to; made where needed
   * @param pages what is written for people
   * @throws IOException if a file cannot be written, or the store cannot be read
   */
  public StudyFolder write(Path folder, Pages pages) throws IOException {
    ResultFolder files = new ResultFolder(folder);
    Map<String, String> views = new LinkedHashMap<>();
    views.put(
        ResultNames.SUMMARY_MARKDOWN,
        SummaryMarkdown.render(
            study.name(),
            study.project().version(),
            comparison(),
            explained.sentences(comparison)));
    Optional<SliceTable> sliced = slices();
    sliced.ifPresent(known -> views.put(ResultNames.SLICES, SliceTables.format(known).toString()));
    explained.addTo(views, results.version(), study.name());
    Optional<ReportFacts> facts = pages == Pages.NONE ? Optional.empty() : Optional.of(facts());
    views.put(ResultNames.DATA, DataSketchFile.format(sketch()));
    facts.ifPresent(shown -> views.put(ResultNames.PAGE_FACTS, ReportFactsFile.format(shown)));
    List<ModelNote> notes =
        ResultFiles.write(
            files,
            results,
            run,
            rows.orElse(new TestRows(List.of())),
            study.extensions(),
            views,
            new ProvenanceOfRun(run, study.project()));
    if (sliced.isEmpty()) {
      Files.deleteIfExists(files.slices());
    }
    explained.removeOthers(files);
    ModelCardFile.writeAll(
        files.models(),
        new ModelCards(
            run, comparison, rows, sliced, unlearnt(), ProvenanceFile.read(files.provenance())),
        study.extensions().steps());
    StudyFolder written = new StudyFolder(study, files, notes);
    if (facts.isPresent()) {
      written.pages().write(facts.get(), Optional.empty(), pages);
    } else {
      Files.deleteIfExists(files.page());
      Files.deleteIfExists(files.pageFacts());
    }
    return written;
  }

  /** Returns what is kept of the data, for the rules on it and for later runs. */
  private DataSketch sketch() {
    PreparedData data = data();
    return DataSketch.of(data.rows(), data.folds(), suspicions(), study.experiment().dataRules());
  }

  private ReportFacts facts() throws IOException {
    return ReportFacts.of(
        study.experiment(),
        study.extensions(),
        unlearnt(),
        worstSlices(),
        ResidualSearch.of(comparison, rows, run.data()),
        profile(),
        comparison.standing());
  }

  private PreparedData data() {
    return new PreparedData(run.data(), run.folds());
  }
}
