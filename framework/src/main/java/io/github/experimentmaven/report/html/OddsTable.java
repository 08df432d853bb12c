package io.github.experimentmaven.report.html;

import io.github.experimentmaven.inference.Chances;
import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.ranking.Standing;
import io.github.experimentmaven.report.ranking.Standing.Pair;
import io.github.experimentmaven.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How likely each model is better than each other one, as a table. */
final class OddsTable {

  private OddsTable() {}

  /** Returns the table; empty where nothing tells any two models from chance. */
  static Optional<TableView> of(Standing standing, ModelSections models) {
    if (standing.pairs().isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>(List.of(new Column("Model", "", false)));
    List<List<Cell>> rows = new ArrayList<>();
    for (String model : standing.ranked()) {
      columns.add(
          new Column(
              "than " + models.label(model),
              "Chances that a row's model is better than " + model,
              true));
      List<Cell> row = new ArrayList<>(List.of(models.cell(model)));
      standing.ranked().forEach(other -> row.add(cell(standing, model, other)));
      rows.add(row);
    }
    return Optional.of(
        new TableView(
            "Chance in %% of better · equal within %s %% · worse, by the %s of %s"
                .formatted(
                    Figures.plain(100 * standing.tolerance()),
                    standing.metric(),
                    Figures.count(standing.rows(), "test row")),
            columns,
            rows));
  }

  private static Cell cell(Standing standing, String model, String other) {
    if (model.equals(other)) {
      return new Cell("", "", "", false);
    }
    return standing.pairs().stream()
        .flatMap(pair -> chances(pair, model, other).stream())
        .findFirst()
        .map(OddsTable::cell)
        .orElse(new Cell("–", "", "", false));
  }

  private static Optional<Chances> chances(Pair pair, String model, String other) {
    if (pair.model().equals(model) && pair.other().equals(other)) {
      return Optional.of(pair.chances());
    }
    return pair.model().equals(other) && pair.other().equals(model)
        ? Optional.of(pair.chances().opposite())
        : Optional.empty();
  }

  private static Cell cell(Chances chances) {
    long better = Math.round(100 * chances.above());
    long worse = Math.min(100 - better, Math.round(100 * chances.below()));
    long equal = 100 - better - worse;
    return new Cell(
        "%s · %s · %s"
            .formatted(
                percent(chances.above()), percent(chances.within()), percent(chances.below())),
        Double.toString(chances.above()),
        bar(better, equal, worse),
        false);
  }

  /** Test rows make nothing certain, however many there are. */
  private static String percent(double chance) {
    long rounded = Math.round(100 * chance);
    return rounded == 0 ? "<1" : rounded == 100 ? ">99" : Long.toString(rounded);
  }

  private static String bar(long better, long equal, long worse) {
    return "<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + part("better", 0, better)
        + part("equal", better, equal)
        + part("worse", better + equal, worse)
        + "</svg>";
  }

  private static String part(String kind, long start, long width) {
    return "<rect class=\"odds-%s\" x=\"%d\" width=\"%d\" height=\"8\"/>"
        .formatted(kind, start, width);
  }
}
