package io.github.experimentmaven.report.console;

import io.github.experimentmaven.data.profile.ColumnProfile;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The profile of a table for a console of 80 columns: a line for each column of the data. */
public final class ProfileTable {

  private static final List<String> HEADER =
      List.of("column", "missing", "distinct", "min", "mean", "max");
  private static final int WIDEST_NAME = 26;

  private ProfileTable() {}

  /** Returns the lines, each ended by a line feed; the target is marked. */
  public static String render(Profile profile) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    profile.columns().forEach(column -> lines.add(cells(column)));
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      for (int column = 0; column < HEADER.size(); column++) {
        int index = column;
        int width = lines.stream().mapToInt(cells -> cells.get(index).length()).max().orElse(0);
        String form = column == 0 ? "%-" + width + "s" : "  %" + width + "s";
        text.append(String.format(Locale.ROOT, form, line.get(column)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> cells(ColumnProfile column) {
    String name = column.name() + (column.target() ? " (target)" : "");
    String shown = name.length() > WIDEST_NAME ? name.substring(0, WIDEST_NAME - 1) + "…" : name;
    List<String> cells = new ArrayList<>();
    cells.add(shown);
    cells.add(Integer.toString(column.missing()));
    cells.add(Integer.toString(column.distinct()));
    column
        .numbers()
        .ifPresentOrElse(
            numbers -> {
              cells.add(Figures.number(numbers.min()));
              cells.add(Figures.number(numbers.mean()));
              cells.add(Figures.number(numbers.max()));
            },
            () -> cells.addAll(List.of("", "", "")));
    return cells;
  }
}
