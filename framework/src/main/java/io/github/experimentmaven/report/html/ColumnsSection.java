package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.ReportInput;
import io.github.experimentmaven.report.chart.Chart;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.html.view.ColumnsView;
import io.github.experimentmaven.report.html.view.ColumnsView.OfModel;
import io.github.experimentmaven.report.html.view.ColumnsView.Worth;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.result.importance.Importance;
import io.github.experimentmaven.result.importance.ImportanceTable;
import java.util.List;
import java.util.Optional;

/** The section on what columns are worth to models. */
final class ColumnsSection {

  private ColumnsSection() {}

  static Optional<ColumnsView> of(ReportInput input, ReportCharts charts, ModelSections models) {
    Optional<Worth> importance =
        input
            .explained()
            .importance()
            .filter(table -> !table.rows().isEmpty())
            .map(
                table ->
                    new Worth(
                        note(table),
                        models.shown(charts.importance()),
                        ColumnsTable.of(table, input.comparison(), models)));
    List<OfModel> dependence =
        charts.dependence().stream()
            .map(Chart::model)
            .distinct()
            .map(
                model ->
                    new OfModel(
                        models.label(model),
                        charts.dependence().stream()
                            .filter(chart -> chart.model().equals(model))
                            .map(HtmlReport::picture)
                            .toList()))
            .toList();
    return importance.isEmpty() && dependence.isEmpty()
        ? Optional.empty()
        : Optional.of(new ColumnsView(importance, dependence, dependenceNote(input)));
  }

  private static String dependenceNote(ReportInput input) {
    return input
        .explained()
        .dependence()
        .flatMap(table -> table.rows().stream().findFirst())
        .map(
            any ->
                "Predictions for rows of the %s part, all with one and the same value of the column: the thick line is their average, the thin ones are %s. Bars beneath say how many rows of the data are near a value. Where columns go together, some of these rows are unlike any there are."
                    .formatted(any.part(), Figures.count(any.curves().size(), "row")))
        .orElse("");
  }

  private static String note(ImportanceTable table) {
    Importance any = table.of(table.rows().get(0).model(), table.part()).get(0);
    String intervals =
        table.rows().stream().allMatch(row -> row.interval().isEmpty())
            ? ""
            : " The line is where it lies in other rows and with other seeds, with a confidence of 95 %.";
    String without =
        table.rows().stream().anyMatch(row -> row.interval().isEmpty())
            ? " One seed of a random model says nothing of others, so that it has no interval."
            : "";
    String copies =
        table.rows().stream().anyMatch(row -> row.columns().size() > 1)
            ? " Columns joined by + are copies of each other, which changed places together."
            : "";
    return "How much a model's loss rises where the values of a column change places among %s of the %s part.%s%s Beside it the share of what all columns together are worth.%s"
        .formatted(Figures.count(any.rows(), "row"), table.part(), intervals, without, copies);
  }
}
