package io.github.experimentmaven.report.console;

import io.github.experimentmaven.data.profile.ColumnProfile;
import io.github.experimentmaven.data.profile.NumberSummary;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is in an experiment's data, as a table of at most 73 columns. */
public final class ProfileText {

  private static final List<String> TITLES =
      List.of("column", "missing", "distinct", "min", "mean", "max", "sd");
  private static final int NAME = 18;
  private static final int NUMBER = 8;
  private static final int COUNT = 8;

  private ProfileText() {}

  /**
   * Returns a line for each column and, below them, a line for each suspicion; targets are marked.
   *
   * @param profile the profile
   * @param style how emphasis looks
   * @return lines ended by {@code \n}
   */
  public static String render(Profile profile, TextStyle style) {
    StringBuilder text = new StringBuilder();
    line(text, TITLES);
    profile.columns().forEach(column -> line(text, cells(column)));
    text.append(profile.rows()).append(" rows; * is predicted\n");
    for (Suspicion suspicion : profile.suspicions()) {
      text.append(style.failure("Look at this: " + Names.singleLine(suspicion.message())))
          .append('\n');
    }
    return text.toString();
  }

  private static List<String> cells(ColumnProfile column) {
    List<String> cells = new ArrayList<>();
    cells.add(Names.shorten(column.name(), NAME - 2) + (column.target() ? " *" : ""));
    cells.add(Integer.toString(column.missing()));
    cells.add(Integer.toString(column.distinct()));
    cells.add(number(column, NumberSummary::min));
    cells.add(number(column, NumberSummary::mean));
    cells.add(number(column, NumberSummary::max));
    cells.add(number(column, NumberSummary::standardDeviation));
    return cells;
  }

  private static String number(ColumnProfile column, ToDoubleFunction<NumberSummary> value) {
    return column.numbers().map(value::applyAsDouble).map(Figures::compact).orElse("–");
  }

  private static void line(StringBuilder text, List<String> cells) {
    StringBuilder line = new StringBuilder(Names.padRight(cells.get(0), NAME));
    for (int index = 1; index < cells.size(); index++) {
      line.append(' ').append(Names.padLeft(cells.get(index), index <= 2 ? COUNT : NUMBER));
    }
    text.append(line).append('\n');
  }
}
