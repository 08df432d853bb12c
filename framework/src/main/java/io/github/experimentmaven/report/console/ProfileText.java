package io.github.experimentmaven.report.console;

import io.github.experimentmaven.data.profile.ColumnProfile;
import io.github.experimentmaven.data.profile.NumberSummary;
import io.github.experimentmaven.data.profile.Profile;
import io.github.experimentmaven.data.profile.Suspicion;
import io.github.experimentmaven.report.text.Figures;
import io.github.experimentmaven.report.text.Names;
import io.github.experimentmaven.report.text.Notation;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** What is in an experiment's data, as a table that fits a console of 80 columns. */
public final class ProfileText {

  private ProfileText() {}

  /**
   * Returns a line for each column and, below them, a line for each suspicion; targets are marked.
   *
   * @param profile the profile
   * @param style how emphasis looks
   * @return lines ended by {@code \n}
   */
  public static String render(Profile profile, TextStyle style) {
    List<ColumnProfile> columns = profile.columns();
    StringBuilder text = new StringBuilder();
    text.append(
        new TextTable(
                List.of(
                    column(
                        "column",
                        TextTable.Kind.NAME,
                        columns,
                        column -> Shown.readable(column.name()) + (column.target() ? "*" : "")),
                    count("missing", columns, ColumnProfile::missing),
                    count("distinct", columns, ColumnProfile::distinct),
                    number("min", columns, NumberSummary::min),
                    number("mean", columns, NumberSummary::mean),
                    number("max", columns, NumberSummary::max),
                    number("sd", columns, NumberSummary::standardDeviation)),
                TextTable.WIDTH)
            .render());
    text.append(Figures.count(profile.rows(), "row")).append("; * is predicted\n");
    for (Suspicion suspicion : profile.suspicions()) {
      text.append(style.failure("Look at this: " + Names.singleLine(suspicion.message())))
          .append('\n');
    }
    return text.toString();
  }

  private static TextTable.Column count(
      String title, List<ColumnProfile> columns, ToIntFunction<ColumnProfile> count) {
    return column(
        title,
        TextTable.Kind.NUMBER,
        columns,
        column -> Integer.toString(count.applyAsInt(column)));
  }

  private static TextTable.Column number(
      String title, List<ColumnProfile> columns, ToDoubleFunction<NumberSummary> value) {
    Notation notation =
        Notation.of(
            columns.stream()
                .flatMap(column -> column.numbers().stream())
                .mapToDouble(value)
                .toArray());
    return column(
        title,
        TextTable.Kind.NUMBER,
        columns,
        column -> column.numbers().map(value::applyAsDouble).map(notation::plain).orElse("–"));
  }

  private static TextTable.Column column(
      String title,
      TextTable.Kind kind,
      List<ColumnProfile> columns,
      Function<ColumnProfile, String> cell) {
    return new TextTable.Column(title, kind, columns.stream().map(cell).toList());
  }
}
