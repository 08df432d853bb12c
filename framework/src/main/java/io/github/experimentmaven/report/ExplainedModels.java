package io.github.experimentmaven.report;

import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.dependence.DependenceTable;
import io.github.experimentmaven.result.dependence.DependenceTables;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.importance.ImportanceTables;
import io.github.experimentmaven.result.search.SearchTable;
import io.github.experimentmaven.result.search.SearchTables;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found out of models beside how good they are, and how they were found.
 *
 * @param importance what columns are worth to them; empty where the experiment does not ask
 * @param dependence how their predictions depend on columns; empty where it does not ask
 * @param search what searches for options tried; empty where nothing was searched for
 */
public record ExplainedModels(
    Optional<ImportanceTable> importance,
    Optional<DependenceTable> dependence,
    Optional<SearchTable> search) {

  /** Checks that nothing is absent. */
  public ExplainedModels {
    Objects.requireNonNull(importance, "importance");
    Objects.requireNonNull(dependence, "dependence");
    Objects.requireNonNull(search, "search");
  }

  /** Returns that nothing was found out. */
  public static ExplainedModels none() {
    return new ExplainedModels(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if a table cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if one is no table of
   *     ours
   */
  static ExplainedModels read(ResultFolder folder) throws IOException {
    return new ExplainedModels(
        ImportanceTables.find(folder.importance()),
        DependenceTables.find(folder.dependence()),
        SearchTables.find(folder.search()));
  }
}
