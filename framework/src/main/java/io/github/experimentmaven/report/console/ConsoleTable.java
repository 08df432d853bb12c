package io.github.experimentmaven.report.console;

import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.text.Measure;
import io.github.experimentmaven.report.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comparison of an experiment's models as a table of at most 80 columns. */
public final class ConsoleTable {

  private static final int WIDTH = 80;
  private static final String GAP = "  ";

  private final Comparison comparison;
  private final TextStyle style;
  private final List<MeasureColumn> columns = new ArrayList<>();

  private ConsoleTable(Comparison comparison, TextStyle style) {
    this.comparison = comparison;
    this.style = style;
    addColumn("validation", Metrics.LOSS, "validation");
    addColumn("test", Metrics.LOSS, "test");
    if (!comparison.sameLoss()) {
      String part = comparison.rankedOn();
      addColumn(part, comparison.rankedBy(), part + " " + comparison.rankedByName());
    }
  }

  /**
   * Returns the table, its best model marked, and below it what the numbers are and which trials
   * failed.
   *
   * @param comparison the results
   * @param style how emphasis looks
   * @return lines ended by {@code \n}, none longer than 80 characters without the emphasis
   */
  public static String render(Comparison comparison, TextStyle style) {
    return new ConsoleTable(comparison, style).render();
  }

  private void addColumn(String part, String metric, String title) {
    if (comparison.hasPart(part)) {
      List<Optional<Measure>> cells =
          comparison.models().stream()
              .map(model -> comparison.measure(model, part, metric))
              .toList();
      columns.add(new MeasureColumn(title, cells));
    }
  }

  private String render() {
    List<String> models = comparison.models();
    int lossWidth =
        Math.max("loss".length(), widest(models.stream().map(comparison::lossName).toList()));
    int measures = columns.stream().mapToInt(column -> column.width() + GAP.length()).sum();
    int nameWidth =
        Math.max(
            "model".length(),
            Math.min(widest(models), WIDTH - 2 - lossWidth - GAP.length() - measures));
    StringBuilder text = new StringBuilder();
    StringBuilder header =
        new StringBuilder(Names.padRight("model", nameWidth))
            .append(GAP)
            .append(Names.padRight("loss", lossWidth));
    columns.forEach(
        column -> header.append(GAP).append(Names.padLeft(column.title(), column.width())));
    line(text, header.toString());
    Optional<String> best = comparison.best();
    for (int index = 0; index < models.size(); index++) {
      String model = models.get(index);
      StringBuilder row =
          new StringBuilder(Names.padRight(Names.shorten(model, nameWidth), nameWidth))
              .append(GAP)
              .append(Names.padRight(comparison.lossName(model), lossWidth));
      for (MeasureColumn column : columns) {
        row.append(GAP).append(column.cell(index));
      }
      boolean isBest = best.isPresent() && best.get().equals(model);
      line(text, isBest ? style.best(row + " *") : row.toString());
    }
    legend(text, best);
    return text.toString();
  }

  private void legend(StringBuilder text, Optional<String> best) {
    String caption = comparison.caption();
    if (best.isPresent()) {
      String mark =
          "* %s %s %s"
              .formatted(
                  comparison.lowerIsBetter(comparison.rankedBy()) ? "lowest" : "highest",
                  comparison.rankedOn(),
                  comparison.rankedByName());
      if (Names.width(mark) + Names.width(caption) + 2 > WIDTH) {
        line(text, mark);
        line(text, caption);
      } else {
        line(text, mark + "; " + caption);
      }
    } else {
      line(text, caption);
    }
    comparison.summary().failures().forEach((model, count) -> failures(text, model, count));
  }

  private void failures(StringBuilder text, String model, long count) {
    String head =
        "%s: %d of %d trials failed: "
            .formatted(Names.shorten(model, 32), count, comparison.trials(model));
    String reasons = Names.singleLine(String.join("; ", comparison.failureReasons(model)));
    line(
        text,
        style.failure(head + Names.shorten(reasons, Math.max(20, WIDTH - Names.width(head)))));
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(Names::width).max().orElse(0);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
