package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.importance.ImportanceText;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What columns are worth to models, as a table. */
final class ColumnsTable {

  private ColumnsTable() {}

  /** The best model first; of each all columns together, then those that are worth most. */
  static TableView of(ImportanceTable table, Comparison comparison, ModelSections models) {
    List<Importance> shown =
        comparison.ranked().stream()
            .flatMap(model -> table.of(model, table.part()).stream())
            .toList();
    Notation notation =
        Notation.of(shown.stream().flatMapToDouble(ColumnsTable::numbers).toArray());
    List<List<Cell>> rows = new ArrayList<>();
    for (Importance row : shown) {
      rows.add(
          List.of(
              models.cell(row.model()),
              Cell.of(ImportanceText.name(row)),
              Cell.of(row.metric()),
              Cell.of(row.rise(), notation.number(row.rise())),
              row.interval()
                  .map(
                      ends ->
                          Cell.of(
                              ends.low(),
                              "%s to %s"
                                  .formatted(
                                      notation.number(ends.low()), notation.number(ends.high()))))
                  .orElseGet(() -> Cell.of("–")),
              row.share().isPresent()
                  ? Cell.of(
                      row.share().getAsDouble(), ImportanceText.percent(row.share().getAsDouble()))
                  : Cell.of("–")));
    }
    return new TableView(
        "What columns are worth to models on the %s part".formatted(table.part()),
        List.of(
            new Column("Model", "The model", false),
            new Column("Column", "The column, or copies of each other", false),
            new Column("Loss", "The loss that rises", false),
            new Column("Rise", "How much it rises, the mean over seeds and folds", true),
            new Column("Interval", "Where the rise lies with a confidence of 95 %", true),
            new Column("Share", "The rise in proportion to that of all columns together", true)),
        rows);
  }

  private static DoubleStream numbers(Importance row) {
    return row.interval()
        .map(ends -> DoubleStream.of(row.rise(), ends.low(), ends.high()))
        .orElseGet(() -> DoubleStream.of(row.rise()));
  }
}
