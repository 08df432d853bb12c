package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.html.view.TableView;
import io.github.experimentmaven.report.html.view.TableView.Cell;
import io.github.experimentmaven.report.html.view.TableView.Column;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.search.FreshFigures;
import io.github.experimentmaven.report.search.OptionValues;
import io.github.experimentmaven.report.search.SearchedModel;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.result.Statistics;
import io.github.experimentmaven.result.search.SearchRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ten best sets of options in detail, or what each fold found. */
final class SearchBest {

  private static final int MOST = 10;
  private static final int MOST_LETTERS = 40;
  private static final Cell NONE = new Cell("–", "", "", false);

  private final SearchedModel searched;
  private final boolean folded;
  private final List<SearchRow> rows;
  private final FreshFigures fresh;

  private SearchBest(SearchedModel searched, Comparison comparison) {
    this.searched = searched;
    this.folded = searched.folds().size() > 1;
    this.rows =
        folded
            ? searched.chosen()
            : searched.ends().stream().filter(row -> row.value().isPresent()).limit(MOST).toList();
    this.fresh = new FreshFigures(comparison, searched);
  }

  /** Returns the table; empty where every trial failed. */
  static Optional<TableView> of(SearchedModel searched, Comparison comparison) {
    SearchBest best = new SearchBest(searched, comparison);
    return best.rows.isEmpty() ? Optional.empty() : Optional.of(best.table());
  }

  private TableView table() {
    Notation notation =
        Notation.of(rows.stream().mapToDouble(row -> row.value().orElse(0)).toArray());
    List<List<Cell>> cells = new ArrayList<>();
    for (SearchRow row : rows) {
      cells.add(cells(row, cells.size() + 1, notation));
    }
    return new TableView(
        folded
            ? "What each fold found for %s, by %s".formatted(searched.model(), searched.chosenBy())
            : "The best %d of %d for %s, by %s"
                .formatted(
                    rows.size(), searched.ends().size(), searched.model(), searched.chosenBy()),
        columns(),
        cells);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(
        folded
            ? new Column("Fold", "The fold that it was chosen on", false)
            : new Column("Place", "Its place, those that trained longest first", false));
    columns.add(new Column(searched.chosenBy(), "What it was ranked by", true));
    if (!searched.grid()) {
      columns.add(
          new Column(
              "Trained anew",
              "The same metric of the model that was found, with the experiment's own seeds",
              true));
    }
    searched
        .steps()
        .ifPresent(unit -> columns.add(new Column(unit, "How long it was trained", true)));
    searched
        .options()
        .forEach(
            option ->
                columns.add(
                    new Column(
                        option,
                        "An option that was tried",
                        OptionValues.of(option, searched.rows()).isNumbers())));
    return columns;
  }

  private List<Cell> cells(SearchRow row, int place, Notation notation) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(folded ? fold(row) : place + mark(row)));
    double value = row.value().orElse(Double.NaN);
    cells.add(Cell.of(value, notation.plain(value)));
    if (!searched.grid()) {
      cells.add(SearchedModel.isChosen(row) ? fresh(row) : NONE);
    }
    if (searched.steps().isPresent()) {
      cells.add(
          row.steps().isPresent()
              ? Cell.of(row.steps().getAsInt(), Integer.toString(row.steps().getAsInt()))
              : NONE);
    }
    for (String option : searched.options()) {
      String text = row.options().getOrDefault(option, "");
      cells.add(
          text.isEmpty()
              ? NONE
              : Cell.named(Names.shorten(text, MOST_LETTERS).replace(' ', '\u00a0'), text, ""));
    }
    return cells;
  }

  private Cell fresh(SearchRow row) {
    List<Double> values = fresh.onFoldOf(row);
    if (values.isEmpty()) {
      return NONE;
    }
    Statistics statistics = Statistics.of(values);
    Notation.Mean mean =
        new Notation.Mean(
            statistics.mean(), values.size() > 1 ? statistics.standardDeviation() : Double.NaN);
    return new Cell(
        Notation.of(List.of(mean)).measure(mean).toString(),
        Double.toString(mean.value()),
        values.size() > 1 ? Double.toString(mean.spread()) : "",
        "",
        false,
        "");
  }

  private String mark(SearchRow row) {
    if (!SearchedModel.isChosen(row)) {
      return "";
    }
    return searched.grid() ? ", best" : ", chosen";
  }

  private String fold(SearchRow row) {
    String fold = Integer.toString(row.fold() + 1);
    return searched.rows().stream().anyMatch(other -> other.repeat() > 0)
        ? "%d.%s".formatted(row.repeat() + 1, fold)
        : fold;
  }
}
