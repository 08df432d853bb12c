package io.github.experimentmaven.report.compare;

import io.github.experimentmaven.gate.BaselineComparison;
import io.github.experimentmaven.gate.BaselineComparison.Row;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.console.TextTable;
import io.github.experimentmaven.report.console.TextTable.Kind;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a table that fits a console of 80 columns. */
public final class ComparisonConsole {

  private static final List<TextTable.Column> NUMBERS =
      List.of(
          column("metric", Kind.NAME),
          column("from", Kind.NUMBER),
          column("to", Kind.NUMBER),
          column("change", Kind.NUMBER),
          column("verdict", Kind.TEXT));

  private ComparisonConsole() {}

  /**
   * Returns the table of one part, and below it that of its slices whose loss changed.
   *
   * @param comparison the comparison
   * @param part {@code train}, {@code validation} or {@code test}
   */
  public static String format(BaselineComparison comparison, Part part) {
    List<Row> slices =
        comparison.slices(part).stream().filter(row -> row.metric().equals(Metrics.LOSS)).toList();
    return "from: %s\nto:   %s\npart: %s\n\n%s%s"
        .formatted(
            comparison.from(),
            comparison.to(),
            part,
            table(List.of("model"), comparison.part(part)),
            slices.isEmpty()
                ? ""
                : "\nSlices whose loss changed:\n\n" + table(List.of("model", "slice"), slices));
  }

  private static String table(List<String> names, List<Row> rows) {
    List<TextTable.Column> titles = new ArrayList<>();
    names.forEach(name -> titles.add(column(name, Kind.NAME)));
    titles.addAll(NUMBERS);
    List<List<String>> cells = ComparisonCells.of(rows);
    List<TextTable.Column> columns = new ArrayList<>();
    for (TextTable.Column title : titles) {
      int index = columns.size();
      columns.add(
          new TextTable.Column(
              title.title(), title.kind(), cells.stream().map(row -> row.get(index)).toList()));
    }
    return new TextTable(columns, TextTable.WIDTH).render();
  }

  private static TextTable.Column column(String title, Kind kind) {
    return new TextTable.Column(title, kind, List.of());
  }
}
