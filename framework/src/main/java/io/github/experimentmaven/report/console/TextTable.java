package io.github.experimentmaven.report.console;

import io.github.experimentmaven.report.text.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A table for the console that fits it whatever is in it: names wrap, and columns that find no
 * place beside the names follow in a further table below.
 */
public final class TextTable {

  /** The columns of a console of 80 that {@code [INFO] } leaves. */
  public static final int WIDTH = 73;

  private static final int LEAST_NAME = 12;
  private static final int LONGEST_TITLE = 20;
  private static final List<Gaps> GAPS = List.of(new Gaps(2, 2), new Gaps(1, 2), new Gaps(1, 1));

  private final List<Column> columns;
  private final int rows;
  private final int width;

  /** How the cells of a column are set. */
  public enum Kind {
    /** On the left, wrapped where there is too little room. Columns of names come first. */
    NAME,
    /** On the left, whole. */
    TEXT,
    /** On the right, whole. */
    NUMBER
  }

  /**
   * A column.
   *
   * @param title what stands above it
   * @param kind how its cells are set
   * @param cells a text for each row; control characters are left out
   */
  public record Column(String title, Kind kind, List<String> cells) {

    /** Makes each text a single line. */
    public Column {
      title = Names.singleLine(title);
      Objects.requireNonNull(kind, "kind");
      cells = cells.stream().map(Names::singleLine).toList();
    }

    private int natural() {
      int content = cells.stream().mapToInt(Names::width).max().orElse(0);
      int head = Names.width(title);
      return Math.max(content, kind == Kind.NAME ? head : Math.min(head, LONGEST_TITLE));
    }

    private List<String> titleLines(int width) {
      return Names.wrap(title, width).stream().map(line -> set(line, width)).toList();
    }

    private List<String> lines(int row, int width) {
      return kind == Kind.NAME
          ? Names.wrap(cells.get(row), width).stream().map(line -> set(line, width)).toList()
          : List.of(set(cells.get(row), width));
    }

    private String set(String line, int width) {
      return kind == Kind.NUMBER ? Names.padLeft(line, width) : Names.padRight(line, width);
    }
  }

  /** The blanks before a column: names that belong together may stand closer to each other. */
  private record Gaps(int names, int others) {

    int before(int column, List<Column> columns) {
      return column == 0 ? 0 : columns.get(column).kind() == Kind.NAME ? names : others;
    }

    int sum(List<Column> columns) {
      return IntStream.range(0, columns.size()).map(column -> before(column, columns)).sum();
    }
  }

  /**
   * Creates a table.
   *
   * @param columns its columns, all with the same number of cells, those of names first
   * @param width the most characters of a line
   */
  public TextTable(List<Column> columns, int width) {
    this.columns = List.copyOf(columns);
    this.rows = columns.get(0).cells().size();
    this.width = width;
  }

  /** Returns the table without emphasis. */
  public String render() {
    return render(row -> line -> line);
  }

  /**
   * Returns the table.
   *
   * @param emphasis how the lines of a row look, by the row's number from 0
   * @return lines ended by {@code \n}, without blanks at their ends
   */
  public String render(IntFunction<UnaryOperator<String>> emphasis) {
    List<Column> names = columns.stream().filter(column -> column.kind() == Kind.NAME).toList();
    List<Column> others = columns.stream().filter(column -> column.kind() != Kind.NAME).toList();
    Gaps gaps =
        GAPS.stream()
            .filter(candidate -> naturalWidth(columns, candidate) <= width)
            .findFirst()
            .orElse(GAPS.get(GAPS.size() - 1));
    StringBuilder text = new StringBuilder();
    int from = 0;
    do {
      int to = from + fitting(names, others.subList(from, others.size()), gaps);
      List<Column> block = new ArrayList<>(names);
      block.addAll(others.subList(from, to));
      text.append(from == 0 ? "" : "\n");
      append(text, block, names.size(), gaps, emphasis);
      from = to;
    } while (from < others.size());
    return text.toString();
  }

  private static int naturalWidth(List<Column> columns, Gaps gaps) {
    return columns.stream().mapToInt(Column::natural).sum() + gaps.sum(columns);
  }

  /** Returns how many columns find a place beside the names, one at least. */
  private int fitting(List<Column> names, List<Column> others, Gaps gaps) {
    int used =
        names.stream().mapToInt(name -> Math.min(name.natural(), LEAST_NAME)).sum()
            + gaps.sum(names);
    int count = 0;
    for (Column column : others) {
      used += gaps.others() + column.natural();
      if (used > width && count > 0) {
        break;
      }
      count++;
    }
    return count;
  }

  private void append(
      StringBuilder text,
      List<Column> block,
      int names,
      Gaps gaps,
      IntFunction<UnaryOperator<String>> emphasis) {
    List<Integer> widths = new ArrayList<>(block.stream().map(Column::natural).toList());
    int room =
        width
            - gaps.sum(block)
            - widths.subList(names, widths.size()).stream().mapToInt(Integer::intValue).sum();
    shrink(widths.subList(0, names), Math.max(room, names));
    List<List<String>> head = new ArrayList<>();
    for (int column = 0; column < block.size(); column++) {
      head.add(block.get(column).titleLines(widths.get(column)));
    }
    append(text, head, block, widths, gaps, line -> line);
    for (int row = 0; row < rows; row++) {
      List<List<String>> cells = new ArrayList<>();
      for (int column = 0; column < block.size(); column++) {
        cells.add(block.get(column).lines(row, widths.get(column)));
      }
      append(text, cells, block, widths, gaps, emphasis.apply(row));
    }
  }

  /** Takes from the widest until all have room. */
  private static void shrink(List<Integer> widths, int room) {
    while (widths.stream().mapToInt(Integer::intValue).sum() > room) {
      int widest = widths.indexOf(Collections.max(widths));
      widths.set(widest, widths.get(widest) - 1);
    }
  }

  private static void append(
      StringBuilder text,
      List<List<String>> cells,
      List<Column> block,
      List<Integer> widths,
      Gaps gaps,
      UnaryOperator<String> emphasis) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder whole = new StringBuilder();
      for (int column = 0; column < block.size(); column++) {
        List<String> lines = cells.get(column);
        whole
            .append(" ".repeat(gaps.before(column, block)))
            .append(line < lines.size() ? lines.get(line) : " ".repeat(widths.get(column)));
      }
      text.append(emphasis.apply(whole.toString().stripTrailing())).append('\n');
    }
  }
}
