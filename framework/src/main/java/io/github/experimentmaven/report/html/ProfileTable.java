package io.github.experimentmaven.report.html;

import io.github.experimentmaven.data.profile.ColumnProfile;
import io.github.experimentmaven.data.profile.NumberSummary;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.report.chart.Canvas;
import io.github.experimentmaven.report.chart.HistogramCell;
import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.report.text.Notation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The profile of the data's columns as a table. */
final class ProfileTable {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Column", "", false),
          new Column("Distribution", "How the values lie from the smallest to the largest", false),
          new Column("Role", "What the experiment uses it for", false),
          new Column("Missing", "Cells without a value", true),
          new Column("Distinct", "Different values", true),
          new Column("Min", "The smallest value", true),
          new Column("Median", "The middle value", true),
          new Column("Mean", "The mean", true),
          new Column("Max", "The largest value", true),
          new Column("Sd", "The standard deviation of a sample", true));

  private ProfileTable() {}

  static TableView of(Profile profile) {
    List<ColumnProfile> columns = profile.columns();
    List<List<Cell>> numbers =
        List.<ToDoubleFunction<NumberSummary>>of(
                NumberSummary::min,
                NumberSummary::median,
                NumberSummary::mean,
                NumberSummary::max,
                NumberSummary::standardDeviation)
            .stream()
            .map(value -> numbers(columns, value))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < columns.size(); row++) {
      ColumnProfile column = columns.get(row);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(column.name()));
      cells.add(distribution(column));
      cells.add(Cell.of(column.target() ? "target" : "feature"));
      cells.add(Cell.of(column.missing(), Figures.grouped(column.missing())));
      cells.add(Cell.of(column.distinct(), Figures.grouped(column.distinct())));
      for (List<Cell> ofAll : numbers) {
        cells.add(ofAll.get(row));
      }
      rows.add(cells);
    }
    return new TableView(Figures.count(profile.rows(), "row") + " used", COLUMNS, rows);
  }

  private static Cell distribution(ColumnProfile column) {
    return column.histogram().counts().isEmpty()
        ? Cell.of(frequent(column))
        : new Cell(
            "",
            "",
            HistogramCell.of(column.name(), column.histogram()).svg(Canvas.Medium.PAGE),
            false);
  }

  private static String frequent(ColumnProfile column) {
    return column.frequentTexts().stream()
        .limit(3)
        .map(text -> "%s (%d)".formatted(Names.shorten(text.text(), 24), text.rows()))
        .collect(Collectors.joining(", "));
  }

  private static List<Cell> numbers(
      List<ColumnProfile> columns, ToDoubleFunction<NumberSummary> value) {
    double[] all =
        columns.stream()
            .mapToDouble(column -> column.numbers().map(value::applyAsDouble).orElse(Double.NaN))
            .toArray();
    Notation notation = Notation.of(all);
    return Arrays.stream(all)
        .mapToObj(
            number ->
                Double.isNaN(number)
                    ? new Cell("–", "", "", false)
                    : Cell.of(number, notation.grouped(number)))
        .toList();
  }
}
