package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.DataProfile;
import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The profile of the data's columns as a table. */
final class ProfileTable {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Column", "", false),
          new Column("Role", "What the experiment uses it for", false),
          new Column("Missing", "Cells without a value", true),
          new Column("Distinct", "Different values", true),
          new Column("Min", "The smallest value", true),
          new Column("Mean", "The mean", true),
          new Column("Max", "The largest value", true),
          new Column("Sd", "The sample standard deviation", true));

  private ProfileTable() {}

  static TableView of(DataProfile profile) {
    List<List<Cell>> rows = new ArrayList<>();
    for (DataProfile.Column column : profile.columns()) {
      rows.add(
          List.of(
              Cell.of(column.name()),
              Cell.of(column.role()),
              Cell.of(column.missing(), Integer.toString(column.missing())),
              Cell.of(column.distinct(), Integer.toString(column.distinct())),
              number(column, DataProfile.Numbers::min),
              number(column, DataProfile.Numbers::mean),
              number(column, DataProfile.Numbers::max),
              number(column, numbers -> numbers.standardDeviation().orElse(Double.NaN))));
    }
    return new TableView(profile.rows() + " rows", COLUMNS, rows);
  }

  private static Cell number(
      DataProfile.Column column, ToDoubleFunction<DataProfile.Numbers> value) {
    double number = column.numbers().map(value::applyAsDouble).orElse(Double.NaN);
    return Double.isNaN(number)
        ? new Cell("–", "", "", false)
        : Cell.of(number, Figures.number(number));
  }
}
