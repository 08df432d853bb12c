package io.github.experimentmaven.study;

import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.dependence.DependenceOfRun;
import io.github.experimentmaven.result.dependence.DependenceTable;
import io.github.experimentmaven.result.dependence.DependenceTables;
import io.github.experimentmaven.result.importance.ImportanceOfRun;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.importance.ImportanceTables;
import io.github.experimentmaven.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run found out of its models beside how good they are.
 *
 * @param importance what columns are worth; empty where the experiment does not ask
 * @param dependence how predictions depend on columns; empty where it does not ask
 */
record ExplainedRun(Optional<ImportanceTable> importance, Optional<DependenceTable> dependence) {

  ExplainedRun {
    Objects.requireNonNull(importance, "importance");
    Objects.requireNonNull(dependence, "dependence");
  }

  static ExplainedRun nothing() {
    return new ExplainedRun(Optional.empty(), Optional.empty());
  }

  /** Reads it from a run's store, which is open. */
  static ExplainedRun of(Run run) throws IOException {
    Optional<ImportanceTable> importance = ImportanceOfRun.of(run);
    return new ExplainedRun(importance, DependenceOfRun.of(run, importance));
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
  }

  /** Removes the tables of an earlier run that asked for more. */
  void removeOthers(ResultFolder files) throws IOException {
    if (importance.isEmpty()) {
      Files.deleteIfExists(files.importance());
    }
    if (dependence.isEmpty()) {
      Files.deleteIfExists(files.dependence());
    }
  }
}
