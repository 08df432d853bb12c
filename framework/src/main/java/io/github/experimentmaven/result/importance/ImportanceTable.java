package io.github.experimentmaven.result.importance;

import io.github.experimentmaven.spec.Part;
import java.util.List;

/**
 * The rows of {@code importance.csv}.
 *
 * @param rows by model and part in the order of the experiment file; of each first all columns
 *     together, then those that are worth most
 */
public record ImportanceTable(List<Importance> rows) {

  /** Copies the list. */
  public ImportanceTable {
    rows = List.copyOf(rows);
  }

  /** Returns the part that is shown: test where the split has one. */
  public Part part() {
    return rows.stream().anyMatch(row -> row.part() == Part.TEST) ? Part.TEST : Part.VALIDATION;
  }

  /** Returns what the columns are worth to a model, that of all together first. */
  public List<Importance> of(String model, Part part) {
    return rows.stream().filter(row -> row.model().equals(model) && row.part() == part).toList();
  }
}
