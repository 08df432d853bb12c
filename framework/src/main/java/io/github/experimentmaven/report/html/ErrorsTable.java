package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.residual.Residuals;
import io.github.experimentmaven.report.residual.Residuals.LargeError;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.report.text.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The rows with the largest errors, with their values. */
final class ErrorsTable {

  private static final int MOST_FEATURES = 12;
  private static final int MOST_LETTERS = 24;

  private ErrorsTable() {}

  static TableView of(Residuals residuals) {
    List<Integer> features = features(residuals);
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column("Row", "Its number in predictions.csv", false),
                new Column("Observed", "What was observed", true),
                new Column("Predicted", "The mean prediction over seeds and repeats", true),
                new Column("Error", "Predicted minus observed", true)));
    features.forEach(
        feature ->
            columns.add(
                new Column(residuals.features().get(feature), "The feature's value", false)));
    Notation notation =
        Notation.of(
            residuals.largest().stream()
                .flatMapToDouble(
                    error -> DoubleStream.of(error.observed(), error.predicted(), of(error)))
                .toArray());
    List<List<Cell>> rows = new ArrayList<>();
    for (LargeError error : residuals.largest()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(Integer.toString(error.row())));
      for (double number : new double[] {error.observed(), error.predicted(), of(error)}) {
        cells.add(Cell.of(number, notation.number(number)));
      }
      for (int feature : features) {
        String value = error.values().get(feature);
        cells.add(
            value.isEmpty()
                ? new Cell("–", "", "", false)
                : Cell.named(Names.shorten(value, MOST_LETTERS), value, ""));
      }
      rows.add(cells);
    }
    return new TableView(
        "%s of %s, of %s"
            .formatted(
                residuals.target(), residuals.model(), Figures.count(residuals.rows(), "test row")),
        columns,
        rows);
  }

  /** Returns the places of the features, those that residuals go with most before the others. */
  private static List<Integer> features(Residuals residuals) {
    List<Integer> places = new ArrayList<>();
    residuals.columns().forEach(by -> places.add(residuals.features().indexOf(by.feature())));
    for (int feature = 0; feature < residuals.features().size(); feature++) {
      if (!places.contains(feature)) {
        places.add(feature);
      }
    }
    return places.subList(0, Math.min(MOST_FEATURES, places.size()));
  }

  private static double of(LargeError error) {
    return error.predicted() - error.observed();
  }
}
