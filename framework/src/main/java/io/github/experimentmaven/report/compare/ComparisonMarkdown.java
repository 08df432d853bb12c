package io.github.experimentmaven.report.compare;

import io.github.experimentmaven.gate.BaselineComparison;
import io.github.experimentmaven.gate.BaselineComparison.Row;
import io.github.experimentmaven.gate.change.Judgement.NotComparable;
import io.github.experimentmaven.report.text.MarkdownText;
import io.github.experimentmaven.spec.Part;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison in Markdown. */
public final class ComparisonMarkdown {

  private ComparisonMarkdown() {}

  /**
   * Returns the table of one part, and below it that of its slices that changed.
   *
   * @param comparison the comparison
   * @param part {@code train}, {@code validation} or {@code test}
   */
  public static String format(BaselineComparison comparison, Part part) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s compared with %s, on the part %s:\n\n"
            .formatted(
                MarkdownText.escape(comparison.to()),
                MarkdownText.escape(comparison.from()),
                part));
    table(text, "| model |", "|---|", comparison.part(part));
    List<Row> slices = comparison.slices(part);
    if (!slices.isEmpty()) {
      text.append("\nThe slices that changed:\n\n");
      table(text, "| model | slice |", "|---|---|", slices);
    }
    return text.toString();
  }

  private static void table(StringBuilder text, String titles, String lines, List<Row> rows) {
    text.append(titles).append(" metric | from | to | change | verdict |\n");
    text.append(lines).append("---|---:|---:|---:|---|\n");
    List<List<String>> cells = ComparisonCells.of(rows);
    for (int index = 0; index < rows.size(); index++) {
      Row row = rows.get(index);
      text.append(
          cells.get(index).stream()
              .map(MarkdownText::escape)
              .collect(Collectors.joining(" | ", "| ", "")));
      if (row.judgement() instanceof NotComparable notComparable) {
        text.append(": ").append(MarkdownText.escape(notComparable.detail()));
      }
      text.append(" |\n");
    }
  }
}
