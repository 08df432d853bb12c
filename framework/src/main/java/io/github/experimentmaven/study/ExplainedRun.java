package io.github.experimentmaven.study;

import io.github.experimentmaven.report.importance.ImportanceText;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.search.FoundText;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.dependence.DependenceOfRun;
import io.github.experimentmaven.result.dependence.DependenceTable;
import io.github.experimentmaven.result.dependence.DependenceTables;
import io.github.experimentmaven.result.importance.ImportanceOfRun;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.importance.ImportanceTables;
import io.github.experimentmaven.result.search.FoundOptions;
import io.github.experimentmaven.result.search.FoundOptionsFile;
import io.github.experimentmaven.result.search.SearchOfRun;
import io.github.experimentmaven.result.search.SearchTable;
import io.github.experimentmaven.result.search.SearchTables;
import io.github.experimentmaven.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run found out of its models beside how good they are, and how they were found.
 *
 * @param importance what columns are worth; empty where the experiment does not ask
 * @param dependence how predictions depend on columns; empty where it does not ask
 * @param search what searches tried; empty where nothing was searched for
 * @param found what they found; empty where nothing was searched for
 */
record ExplainedRun(
    Optional<ImportanceTable> importance,
    Optional<DependenceTable> dependence,
    Optional<SearchTable> search,
    Optional<FoundOptions> found) {

  ExplainedRun {
    Objects.requireNonNull(importance, "importance");
    Objects.requireNonNull(dependence, "dependence");
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(found, "found");
  }

  static ExplainedRun nothing() {
    return new ExplainedRun(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Reads it from a run's store, which is open. */
  static ExplainedRun of(FoundRun found) throws IOException {
    Run run = found.run();
    Optional<ImportanceTable> importance = ImportanceOfRun.of(run);
    return new ExplainedRun(
        importance,
        DependenceOfRun.of(run, importance),
        SearchOfRun.of(run, found.searches()),
        FoundOptions.of(found.searches()));
  }

  /** Adds the tables to those that are written, by name. */
  void addTo(Map<String, String> views, String version, String experiment) {
    importance.ifPresent(
        table ->
            views.put(
                ResultNames.IMPORTANCE,
                ImportanceTables.format(table, version, experiment).toString()));
    dependence.ifPresent(
        table ->
            views.put(
                ResultNames.DEPENDENCE,
                DependenceTables.format(table, version, experiment).toString()));
    search.ifPresent(
        table ->
            views.put(
                ResultNames.SEARCH, SearchTables.format(table, version, experiment).toString()));
    found.ifPresent(options -> views.put(ResultNames.FOUND, FoundOptionsFile.format(options)));
  }

  /** Returns what it says in words. */
  List<String> sentences(Comparison comparison) {
    return Stream.concat(
            ImportanceText.of(importance, comparison).stream(),
            FoundText.of(search, comparison).stream())
        .toList();
  }

  /** Removes the tables of an earlier run that asked for more. */
  void removeOthers(ResultFolder files) throws IOException {
    if (importance.isEmpty()) {
      Files.deleteIfExists(files.importance());
    }
    if (dependence.isEmpty()) {
      Files.deleteIfExists(files.dependence());
    }
    if (search.isEmpty()) {
      Files.deleteIfExists(files.search());
      Files.deleteIfExists(files.found());
    }
  }
}
