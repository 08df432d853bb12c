package io.github.experimentmaven.report.console;

import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.report.text.Names;
import java.util.List;
import java.util.Optional;

/** A column of means and spreads, aligned at the plus-minus sign. */
record MeasureColumn(String title, List<Optional<Measure>> cells) {

  private static final String ABSENT = "failed";

  private int content() {
    int measure = meanWidth() + (spreadWidth() == 0 ? 0 : 3 + spreadWidth());
    boolean absent = cells.stream().anyMatch(Optional::isEmpty);
    return Math.max(measure, absent ? ABSENT.length() : 0);
  }

  String cell(int row) {
    return cells
        .get(row)
        .map(
            measure -> {
              String mean = Names.padLeft(measure.mean(), meanWidth());
              String spread =
                  measure.spread().isEmpty()
                      ? ""
                      : " ± " + Names.padRight(measure.spread(), spreadWidth());
              return Names.padRight(mean + spread, content());
            })
        .orElse(Names.padRight(ABSENT, content()));
  }

  private int meanWidth() {
    return cells.stream()
        .flatMap(Optional::stream)
        .mapToInt(measure -> Names.width(measure.mean()))
        .max()
        .orElse(0);
  }

  private int spreadWidth() {
    return cells.stream()
        .flatMap(Optional::stream)
        .mapToInt(measure -> Names.width(measure.spread()))
        .max()
        .orElse(0);
  }
}
