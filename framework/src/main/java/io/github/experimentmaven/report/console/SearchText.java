package io.github.experimentmaven.report.console;

import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.result.search.OptionValueText;
import io.github.experimentmaven.result.search.SearchRanking;
import io.github.experimentmaven.result.search.SearchRow;
import io.github.experimentmaven.result.search.SearchTable;
import io.github.experimentmaven.run.search.SearchProgress;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.search.SearchSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Searches on a console of 80 columns. */
public final class SearchText {

  private static final int MOST = 10;

  private SearchText() {}

  /** Returns for example {@code search network 12 of 85 best mse 0.41: dropout 0.1}. */
  public static String progress(SearchProgress progress) {
    SearchSpec spec = progress.model().search().orElseThrow();
    return "search %s%s  %d of %d%s"
        .formatted(
            progress.model().name(),
            progress.fold().isPresent() ? "  fold " + (progress.fold().getAsInt() + 1) : "",
            progress.ended(),
            progress.planned(),
            progress.best().map(best -> "  best " + best(spec, best)).orElse(""));
  }

  private static String best(SearchSpec spec, SearchProgress.Best best) {
    List<String> options =
        IntStream.range(0, spec.space().size())
            .mapToObj(
                i -> spec.space().get(i).name() + " " + OptionValueText.of(best.values().get(i)))
            .toList();
    return "%s %s: %s"
        .formatted(spec.metric(), Figures.number(best.value()), String.join(", ", options));
  }

  /**
   * Returns what a search found: the best sets of options of each fold, ranked.
   *
   * @param table what was tried
   * @param lowerIsBetter whether a smaller value of a metric is better, by its name
   * @return lines ended by {@code \n}
   */
  public static String found(SearchTable table, Predicate<String> lowerIsBetter) {
    StringBuilder text = new StringBuilder();
    for (String model : table.models()) {
      List<SearchRow> rows = table.of(model);
      Map<List<Integer>, List<SearchRow>> folds = new LinkedHashMap<>();
      rows.forEach(
          row ->
              folds
                  .computeIfAbsent(List.of(row.repeat(), row.fold()), key -> new ArrayList<>())
                  .add(row));
      String metric = rows.get(0).metric().replaceFirst("\\.", " ");
      String name = rows.get(0).metric().substring(rows.get(0).metric().indexOf('.') + 1);
      text.append(text.isEmpty() ? "" : "\n")
          .append(
              "%s: %s tried%s, chosen by %s%n"
                  .formatted(
                      model,
                      Count.of(sets(rows), "set of options", "sets of options"),
                      folds.size() == 1 ? "" : " on " + Figures.count(folds.size(), "fold"),
                      metric)
                  .replace(System.lineSeparator(), "\n"));
      List<SearchRow> shown =
          folds.size() == 1
              ? SearchRanking.of(rows, lowerIsBetter.test(name)).stream().limit(MOST).toList()
              : rows.stream().filter(row -> row.end().equals("chosen")).toList();
      text.append(table(shown, metric, folds.size() > 1));
    }
    return text.toString();
  }

  private static int sets(List<SearchRow> rows) {
    return (int)
        rows.stream().map(row -> List.of(row.repeat(), row.fold(), row.trial())).distinct().count();
  }

  private static String table(List<SearchRow> rows, String metric, boolean folds) {
    List<TextTable.Column> columns = new ArrayList<>();
    columns.add(
        folds
            ? column("fold", TextTable.Kind.NAME, rows, row -> Integer.toString(row.fold() + 1))
            : new TextTable.Column(
                "",
                TextTable.Kind.NAME,
                IntStream.rangeClosed(1, rows.size()).mapToObj(Integer::toString).toList()));
    Notation notation =
        Notation.of(rows.stream().mapToDouble(row -> row.value().orElse(0)).toArray());
    columns.add(
        column(
            metric,
            TextTable.Kind.NUMBER,
            rows,
            row -> row.value().isPresent() ? notation.plain(row.value().getAsDouble()) : "failed"));
    if (rows.stream().map(SearchRow::steps).distinct().count() > 1) {
      columns.add(
          column(
              "steps",
              TextTable.Kind.NUMBER,
              rows,
              row -> row.steps().isPresent() ? Integer.toString(row.steps().getAsInt()) : ""));
    }
    rows.stream()
        .flatMap(row -> row.options().keySet().stream())
        .distinct()
        .forEach(
            option ->
                columns.add(
                    column(
                        option,
                        TextTable.Kind.TEXT,
                        rows,
                        row -> Optional.ofNullable(row.options().get(option)).orElse(""))));
    return new TextTable(columns, TextTable.WIDTH).render();
  }

  private static TextTable.Column column(
      String title, TextTable.Kind kind, List<SearchRow> rows, Function<SearchRow, String> cell) {
    return new TextTable.Column(title, kind, rows.stream().map(cell).toList());
  }
}
