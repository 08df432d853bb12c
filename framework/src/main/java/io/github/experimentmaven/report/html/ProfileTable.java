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
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
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
    List<List<Cell>> rows = new ArrayList<>();
    for (ColumnProfile column : profile.columns()) {
      rows.add(
          List.of(
              Cell.of(column.name()),
              distribution(column),
              Cell.of(column.target() ? "target" : "feature"),
              Cell.of(column.missing(), Figures.grouped(column.missing())),
              Cell.of(column.distinct(), Figures.grouped(column.distinct())),
              number(column, NumberSummary::min, Figures::grouped),
              number(column, NumberSummary::median, Figures::grouped),
              number(column, NumberSummary::mean, Figures::groupedNumber),
              number(column, NumberSummary::max, Figures::grouped),
              number(column, NumberSummary::standardDeviation, Figures::groupedNumber)));
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

  private static Cell number(
      ColumnProfile column, ToDoubleFunction<NumberSummary> value, DoubleFunction<String> text) {
    double number = column.numbers().map(value::applyAsDouble).orElse(Double.NaN);
    return Double.isNaN(number)
        ? new Cell("–", "", "", false)
        : Cell.of(number, text.apply(number));
  }
}
