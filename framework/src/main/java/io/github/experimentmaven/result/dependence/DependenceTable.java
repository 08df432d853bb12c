package io.github.experimentmaven.result.dependence;

import java.util.List;

/**
 * The rows of {@code dependence.csv}.
 *
 * @param rows by model and target in the order of the experiment file, the columns that matter most
 *     first
 */
public record DependenceTable(List<Dependence> rows) {

  /** Copies the list. */
  public DependenceTable {
    rows = List.copyOf(rows);
  }

  /** Returns how the predictions of a model depend on columns. */
  public List<Dependence> of(String model) {
    return rows.stream().filter(row -> row.model().equals(model)).toList();
  }
}
