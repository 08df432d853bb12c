package io.github.experimentmaven.result;

import io.github.experimentmaven.spec.Part;
import io.github.experimentmaven.spec.override.Selection;
import java.util.List;

/**
 * The rows of {@code results.csv}: everything a verdict is made from, and nothing that differs from
 * machine to machine.
 *
 * @param metrics the names of the metric columns, {@code loss} first
 * @param rows the rows, by model, seed, fold and part
 */
public record ResultTable(List<String> metrics, List<ResultRow> rows) {

  /** Copies the lists. */
  public ResultTable {
    metrics = List.copyOf(metrics);
    rows = List.copyOf(rows);
  }

  /** Returns the names of the models, in the order of the table. */
  public List<String> models() {
    return rows.stream().map(ResultRow::model).distinct().toList();
  }

  /**
   * Returns the table of a part of the experiment. Where seeds make no difference, one of them
   * stands for all.
   */
  public ResultTable only(Selection part) {
    return new ResultTable(
        metrics,
        rows.stream()
            .filter(
                row -> part.hasModel(row.model()) && (part.hasSeed(row.seed()) || !row.random()))
            .toList());
  }

  /** Returns the rows of one model and part, in the order of the table. */
  public List<ResultRow> rows(String model, Part part) {
    return rows.stream().filter(row -> row.model().equals(model) && row.part() == part).toList();
  }
}
