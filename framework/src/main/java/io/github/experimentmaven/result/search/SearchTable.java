package io.github.experimentmaven.result.search;

import java.util.List;

/**
 * The rows of {@code search.csv}.
 *
 * @param rows by model in the order of the experiment file, fold, trial and round
 */
public record SearchTable(List<SearchRow> rows) {

  /** Copies the list. */
  public SearchTable {
    rows = List.copyOf(rows);
  }

  /** Returns the names of all options, in the order in which they first appear. */
  public List<String> options() {
    return rows.stream().flatMap(row -> row.options().keySet().stream()).distinct().toList();
  }

  /** Returns the models that were searched for. */
  public List<String> models() {
    return rows.stream().map(SearchRow::model).distinct().toList();
  }

  /** Returns what was tried for a model. */
  public List<SearchRow> of(String model) {
    return rows.stream().filter(row -> row.model().equals(model)).toList();
  }
}
