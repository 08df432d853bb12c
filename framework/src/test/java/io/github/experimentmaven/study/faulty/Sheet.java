package io.github.experimentmaven.study.faulty;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A table to plant a mistake in, which knows where each of its cells stands once it is written. */
final class Sheet {

  static final List<String> COLUMNS = List.of("a", "b", "kind", "day", "part", "t");

  private final Style style;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<List<Place>> places = new ArrayList<>();

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column from 1
   */
  record Place(int line, int column) {}

  /** Draws a table of 24 rows without a mistake. */
  Sheet(Style style, Random random) {
    this.style = style;
    rows.add(new ArrayList<>(COLUMNS));
    for (int row = 0; row < 24; row++) {
      double a = random.nextGaussian();
      double b = 10 * random.nextDouble();
      rows.add(
          new ArrayList<>(
              List.of(
                  number(a),
                  number(b),
                  (style.lines() ? "kind\n" : "kind ") + row % 4,
                  LocalDate.of(2020, 1, 1).plusDays(random.nextInt(400)).toString(),
                  row % 4 == 0 ? "test" : row % 4 == 1 ? "validation" : "train",
                  number(2 * a + b + 0.1 * random.nextGaussian()))));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Returns the cells of a row, the header's for 0, to be changed. */
  List<String> row(int number) {
    return rows.get(number);
  }

  List<List<String>> rows() {
    return rows;
  }

  void set(int row, String column, String cell) {
    rows.get(row).set(COLUMNS.indexOf(column), cell);
  }

  String get(int row, String column) {
    return rows.get(row).get(COLUMNS.indexOf(column));
  }

  /** Returns where a cell starts, after the table was written. */
  Place place(int row, String column) {
    return places.get(row).get(COLUMNS.indexOf(column));
  }

  /** Returns where a row starts, after the table was written. */
  Place place(int row) {
    return new Place(places.get(row).get(0).line(), 1);
  }

  /** Writes the table in its style. */
  String write() {
    places.clear();
    StringBuilder text = new StringBuilder();
    int line = 1;
    for (int blank = 0; blank < style.blankLines(); blank++) {
      text.append(style.lineEnd());
      line++;
    }
    for (List<String> row : rows) {
      List<Place> inRow = new ArrayList<>();
      int start = text.length();
      for (int cell = 0; cell < row.size(); cell++) {
        text.append(cell == 0 ? "" : String.valueOf(style.delimiter())).append(style.margin());
        inRow.add(new Place(line, text.length() - start + 1));
        String written = written(row.get(cell));
        text.append(written).append(style.margin());
        if (written.indexOf('\n') >= 0) {
          line += (int) written.chars().filter(c -> c == '\n').count();
          start = text.lastIndexOf("\n") + 1;
        }
      }
      places.add(inRow);
      text.append(style.lineEnd());
      line++;
    }
    return text.toString();
  }

  byte[] bytes() {
    return (style.mark() ? "\uFEFF" + write() : write()).getBytes(StandardCharsets.UTF_8);
  }

  private String written(String cell) {
    boolean raw = cell.startsWith(Fault.RAW);
    boolean needed = cell.indexOf(style.delimiter()) >= 0 || cell.indexOf('\n') >= 0;
    return raw
        ? cell.substring(1)
        : style.quotes() || needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
