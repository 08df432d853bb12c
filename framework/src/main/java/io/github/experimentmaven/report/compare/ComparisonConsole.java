package io.github.experimentmaven.report.compare;

import io.github.experimentmaven.gate.BaselineComparison;
import io.github.experimentmaven.report.console.TextTable;
import io.github.experimentmaven.report.console.TextTable.Kind;
import io.github.experimentmaven.spec.Part;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a table that fits a console of 80 columns. */
public final class ComparisonConsole {

  private static final List<String> TITLES =
      List.of("model", "metric", "from", "to", "change", "verdict");
  private static final List<Kind> KINDS =
      List.of(Kind.NAME, Kind.NAME, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.TEXT);

  private ComparisonConsole() {}

  /**
   * Returns the table of one part.
   *
   * @param comparison the comparison
   * @param part {@code train}, {@code validation} or {@code test}
   */
  public static String format(BaselineComparison comparison, Part part) {
    List<List<String>> rows = ComparisonCells.of(comparison.part(part));
    List<TextTable.Column> columns = new ArrayList<>();
    for (int column = 0; column < TITLES.size(); column++) {
      int index = column;
      columns.add(
          new TextTable.Column(
              TITLES.get(column),
              KINDS.get(column),
              rows.stream().map(cells -> cells.get(index)).toList()));
    }
    return "from: %s\nto:   %s\npart: %s\n\n%s"
        .formatted(
            comparison.from(),
            comparison.to(),
            part,
            new TextTable(columns, TextTable.WIDTH).render());
  }
}
