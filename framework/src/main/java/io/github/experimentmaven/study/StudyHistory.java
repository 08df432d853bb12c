package io.github.experimentmaven.study;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.UnfitBaselineException;
import io.github.experimentmaven.gate.history.History;
import io.github.experimentmaven.gate.history.HistoryBuilder;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.history.HistoryCsv;
import io.github.experimentmaven.report.html.HistoryPage;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The front door to the history of a study: its results of one version after the other, the oldest
 * first. A version that cannot be read is noted with the reason, and the others count.
 */
public final class StudyHistory {

  private final Study study;
  private final HistoryBuilder builder;

  private StudyHistory(Study study) {
    this.study = study;
    this.builder = new HistoryBuilder(study.experiment(), study.extensions().metrics());
  }

  /** Begins the history of a study. */
  public static StudyHistory of(Study study) {
    return new StudyHistory(study);
  }

  /** Reads the results of a version. */
  @FunctionalInterface
  public interface Results {

    /** Reads them; empty where the version has none of the study. */
    Optional<Baseline> read() throws IOException;
  }

  /**
   * Adds the version that follows.
   *
   * @param name what the version is called
   * @param results reads its results
   */
  public void add(String name, Results results) {
    try {
      Optional<Baseline> found = results.read();
      if (found.isEmpty()) {
        skip(name, "it has no results of '%s'".formatted(study.name()));
        return;
      }
      builder.add(name, found.get().of(study.name()).only(study.experiment().selection()));
    } catch (MalformedResultsException | UnfitBaselineException e) {
      skip(name, e.getMessage());
    } catch (IOException e) {
      skip(name, "it cannot be read: " + e.getMessage());
    }
  }

  /** Adds the results of a folder as the last version, where a run wrote some to the end. */
  public void addCurrent(StudyFolder folder) {
    if (folder.hasResults()) {
      add("current", () -> Optional.of(Baseline.current(folder.table(), folder.files())));
    }
  }

  /** Notes that a version could not be found. */
  public void skip(String name, String reason) {
    builder.skip(name, reason);
  }

  /** Returns the history so far. */
  public History history() {
    return builder.build();
  }

  /**
   * Writes a page of several studies' histories, and every number of it as a table beside it.
   *
   * @param title what the page is about, for example a module's name
   * @param histories a history for each study
   * @param folder where to
   * @return the page
   * @throws IOException if a file cannot be written
   */
  public static Path write(String title, List<History> histories, Path folder) throws IOException {
    Path page = folder.resolve(ResultNames.HISTORY_PAGE);
    HistoryPage.write(title, histories, page);
    WholeFile.write(folder.resolve(ResultNames.HISTORY), HistoryCsv.format(histories).toString());
    return page;
  }
}
