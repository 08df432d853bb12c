package io.github.experimentmaven.report.compare;

import io.github.experimentmaven.gate.BaselineComparison.Row;
import io.github.experimentmaven.gate.change.Judgement.Compared;
import io.github.experimentmaven.report.text.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The cells of a comparison as people read them, rounded to four significant digits. */
final class ComparisonCells {

  private final Notation means;

  private ComparisonCells(Notation means) {
    this.means = means;
  }

  /**
   * Returns the model, of a slice its label, the metric, both means, the relative difference and
   * the verdict of each row.
   */
  static List<List<String>> of(List<Row> rows) {
    double[] values =
        rows.stream()
            .flatMap(row -> Stream.of(row.before(), row.after()))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    ComparisonCells cells = new ComparisonCells(Notation.of(values));
    return rows.stream().map(cells::row).toList();
  }

  private List<String> row(Row row) {
    List<String> cells = new ArrayList<>(List.of(row.model()));
    row.slice().ifPresent(cells::add);
    cells.addAll(numbers(row));
    return cells;
  }

  private List<String> numbers(Row row) {
    return List.of(
        row.metric(),
        mean(row.before()),
        mean(row.after()),
        row.judgement() instanceof Compared compared ? change(compared) : "-",
        row.judgement().label());
  }

  private String mean(OptionalDouble mean) {
    return mean.isPresent() ? number(mean.getAsDouble(), means) : "-";
  }

  private static String change(Compared compared) {
    double relative = compared.change().relative();
    if (relative == 0) {
      return "0%";
    }
    if (!Double.isFinite(relative)) {
      return "from 0";
    }
    double percent = relative * 100;
    return (relative > 0 ? "+" : "") + number(percent, Notation.of(percent)) + "%";
  }

  private static String number(double value, Notation notation) {
    return Double.isFinite(value) ? notation.plain(value) : Double.toString(value);
  }
}
