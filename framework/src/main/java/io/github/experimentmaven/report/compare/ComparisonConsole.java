package io.github.experimentmaven.report.compare;

import io.github.experimentmaven.gate.Comparison;
import io.github.experimentmaven.gate.Comparison.Row;
import java.util.ArrayList;
import java.util.List;

/** A comparison for the console: plain ASCII, no wider than 80 columns. */
public final class ComparisonConsole {

  private static final List<String> HEADER =
      List.of("model", "metric", "from", "to", "change", "verdict");
  private static final List<Integer> WIDEST = List.of(20, 12, 9, 9, 9, 16);
  private static final int FIRST_NUMBER = 2;
  private static final int LAST_NUMBER = 4;

  private ComparisonConsole() {}

  /**
   * Returns the table of one part.
   *
   * @param comparison the comparison
   * @param part {@code train}, {@code validation} or {@code test}
   */
  public static String format(Comparison comparison, String part) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    for (Row row : comparison.part(part)) {
      lines.add(ComparisonCells.of(row));
    }
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < HEADER.size(); column++) {
      int index = column;
      int longest = lines.stream().mapToInt(line -> line.get(index).length()).max().orElse(0);
      widths.add(Math.min(longest, WIDEST.get(column)));
    }
    StringBuilder text = new StringBuilder();
    text.append("from: ").append(comparison.from()).append('\n');
    text.append("to:   ").append(comparison.to()).append('\n');
    text.append("part: ").append(part).append("\n\n");
    lines.forEach(line -> text.append(line(line, widths)).append('\n'));
    return text.toString();
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cut(cells.get(column), widths.get(column));
      String padding = " ".repeat(widths.get(column) - cell.length());
      boolean number = column >= FIRST_NUMBER && column <= LAST_NUMBER;
      line.append(column == 0 ? "" : " ").append(number ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "~";
  }
}
