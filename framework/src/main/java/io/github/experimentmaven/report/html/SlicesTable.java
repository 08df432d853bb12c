package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.slice.WorstSlices;
import io.github.experimentmaven.report.slice.WorstSlices.WorstSlice;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTable.Sliced;
import io.github.experimentmaven.result.Summary;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How good models are on slices, as tables. */
final class SlicesTable {

  private SlicesTable() {}

  /** The slices of the experiment file: the metric that models are ranked by, of each model. */
  static Optional<TableView> of(SliceTable slices, Comparison comparison, ModelSections models) {
    if (slices.slices().isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Slice", "As rules name it", false));
    columns.add(new Column("Rows where", "What its rows have in common", false));
    columns.add(new Column("Test rows", "How many test rows it has", true));
    for (String model : models.columns()) {
      columns.add(
          new Column(models.label(model), comparison.rankedByName() + " of the model", true));
    }
    List<Summary> summaries =
        slices.slices().stream().map(sliced -> Summary.of(sliced.table())).toList();
    Notation notation =
        Notation.of(
            summaries.stream()
                .flatMap(summary -> summary.rows().stream())
                .filter(
                    row -> row.part() == Part.TEST && row.metric().equals(comparison.rankedBy()))
                .mapToDouble(row -> row.statistics().mean())
                .toArray());
    List<List<Cell>> rows = new ArrayList<>();
    for (int index = 0; index < summaries.size(); index++) {
      Sliced sliced = slices.slices().get(index);
      Summary summary = summaries.get(index);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(sliced.slice().label()));
      cells.add(Cell.of(sliced.slice().condition()));
      cells.add(Cell.of(sliced.rows(), Figures.grouped(sliced.rows())));
      for (String model : models.columns()) {
        cells.add(
            summary
                .find(model, Part.TEST, comparison.rankedBy())
                .map(row -> number(row.statistics().mean(), notation))
                .orElseGet(() -> Cell.of("–")));
      }
      rows.add(cells);
    }
    return Optional.of(
        new TableView(
            "%s of the test rows of each slice, mean over seeds and folds%s"
                .formatted(
                    comparison.rankedByName(),
                    models.many() ? ", of the %d best models".formatted(columns.size() - 3) : ""),
            columns,
            rows));
  }

  /** The slices that were found. */
  static Optional<TableView> of(WorstSlices found) {
    if (found.slices().isEmpty()) {
      return Optional.empty();
    }
    List<List<Cell>> rows = new ArrayList<>();
    Notation notation =
        Notation.of(
            found.slices().stream()
                .flatMapToDouble(
                    slice ->
                        DoubleStream.of(slice.inside(), slice.outside(), slice.low(), slice.high()))
                .toArray());
    for (WorstSlice slice : found.slices()) {
      rows.add(
          List.of(
              Cell.of(slice.condition()),
              Cell.of(slice.rows(), Figures.grouped(slice.rows())),
              number(slice.inside(), notation),
              number(slice.outside(), notation),
              Cell.of(
                  slice.low(),
                  "%s to %s"
                      .formatted(notation.number(slice.low()), notation.number(slice.high())))));
    }
    return Optional.of(
        new TableView(
            "%s of %s on %s"
                .formatted(found.loss(), found.model(), Figures.count(found.rows(), "test row")),
            List.of(
                new Column("Worst where", "What the rows have in common", false),
                new Column("Test rows", "How many of the test rows", true),
                new Column("Inside", "The mean loss of these rows", true),
                new Column("Elsewhere", "The mean loss of the others", true),
                new Column("Difference", "The interval of inside less elsewhere", true)),
            rows));
  }

  private static Cell number(double value, Notation notation) {
    return Double.isFinite(value) ? Cell.of(value, notation.number(value)) : Cell.of("–");
  }
}
