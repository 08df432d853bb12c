package io.github.experimentmaven.data.csv;

import io.github.experimentmaven.data.format.TableRows;
import io.github.experimentmaven.data.text.StrictNumbers;
import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Shown;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a delimited text below its header, whose cells are all texts. */
final class CsvTable implements TableRows {

  private final TextFile file;
  private final CsvRows rows;
  private final RowCells cells;
  private final CsvFormat format;
  private final Header header;
  private final StrictNumbers numbers;
  private final CellLocator locator;
  private boolean empty = true;

  CsvTable(TextFile file, CsvRows rows, CsvFormat format, Header header) {
    this.file = file;
    this.rows = rows;
    this.cells = rows.cells();
    this.format = format;
    this.header = header;
    this.numbers = StrictNumbers.of(format);
    this.locator = new CellLocator(file, rows.delimiter(), format.quote());
  }

  @Override
  public List<String> names() {
    return header.names();
  }

  @Override
  public Location header() {
    return new Location(file.source().name(), header.line(), 1);
  }

  @Override
  public boolean next() throws IOException {
    boolean found = rows.next();
    if (!found && empty) {
      throw new InvalidInputException(
          file.problem(1, "the file has a header but no rows; expected rows below it"));
    }
    empty = false;
    return found;
  }

  @Override
  public int line() {
    return rows.line();
  }

  @Override
  public Location.Unit unit() {
    return Location.Unit.LINE;
  }

  @Override
  public Optional<String> fault() {
    int width = header.names().size();
    return cells.size() == width
        ? Optional.empty()
        : Optional.of(
            "the row has "
                + cells.size()
                + (cells.size() == 1 ? " cell" : " cells")
                + (format.header() ? " where the header has " : " where the first has ")
                + width
                + ": add what is missing, remove what is too much, or quote cells that contain "
                + delimiters());
  }

  private String delimiters() {
    return switch (rows.delimiter()) {
      case '\t' -> "tabs";
      case CsvFormat.BLANKS -> "blanks";
      default -> "`" + rows.delimiter() + "`";
    };
  }

  @Override
  public boolean isMissing(int cell) {
    return false;
  }

  @Override
  public boolean is(int cell, String text) {
    return cells.is(cell, text);
  }

  @Override
  public double number(int cell) {
    return numbers.parse(cells.characters(), cells.start(cell), cells.end(cell));
  }

  @Override
  public boolean hasText(int cell) {
    return true;
  }

  @Override
  public String text(int cell) {
    return cells.text(cell);
  }

  @Override
  public String refusal(int cell) {
    String text = cells.text(cell);
    return Shown.quoted(text) + " " + numbers.explain(text);
  }

  @Override
  public int blankLines() {
    return rows.blankLines();
  }

  @Override
  public Location locate(int line, int cell) throws IOException {
    return locator.locate(line, cell);
  }

  @Override
  public Optional<String> digest() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
