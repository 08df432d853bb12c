package io.github.experimentmaven.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Locale;

/**
 * The rows of a delimited text, one after the other, lines without text left out. A line {@code
 * sep=;} at the top is no row.
 */
public final class CsvRows implements Closeable {

  private static final int MOST_CHARACTERS_OF_A_CELL = 1 << 24;

  private final TextFile file;
  private final char delimiter;
  private final char quote;
  private final RowCells cells;
  private final CsvReader<RowCells> reader;
  private final Iterator<RowCells> rows;
  private int blankLines;
  private boolean again;

  private CsvRows(
      TextFile file, char delimiter, char quote, RowCells cells, CsvReader<RowCells> reader) {
    this.file = file;
    this.delimiter = delimiter;
    this.quote = quote;
    this.cells = cells;
    this.reader = reader;
    this.rows = reader.iterator();
  }

  /**
   * Opens a text before its first row.
   *
   * @throws InvalidInputException if the text is not of the format
   * @throws IOException if the source cannot be read
   */
  public static CsvRows open(TextFile file, CsvFormat format) throws IOException {
    try {
      BufferedReader text = file.open();
      Layout layout = Layout.detect(text, format);
      boolean blanks = layout.delimiter() == CsvFormat.BLANKS;
      RowCells cells = new RowCells();
      CsvReader<RowCells> reader =
          CsvReader.builder()
              .fieldSeparator(blanks ? '\t' : layout.delimiter())
              .quoteCharacter(format.quote())
              .trimWhitespacesAroundQuotes(true)
              .allowUnclosedQuote(false)
              .skipEmptyLines(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .maxBufferSize(MOST_CHARACTERS_OF_A_CELL)
              .build(cells, blanks ? new BlankRuns(text, format.quote()) : text);
      CsvRows rows = new CsvRows(file, layout.delimiter(), format.quote(), cells, reader);
      if (layout.separatorLine()) {
        rows.next();
      }
      return rows;
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(file.malformed());
    }
  }

  /**
   * Goes to the next row.
   *
   * @return false after the last
   * @throws InvalidInputException if the text is not of the format
   * @throws IOException if the source cannot be read
   */
  public boolean next() throws IOException {
    if (again) {
      again = false;
      return true;
    }
    while (true) {
      try {
        if (!rows.hasNext()) {
          return false;
        }
        rows.next();
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CharacterCodingException) {
          throw new InvalidInputException(file.malformed());
        }
        throw e.getCause();
      } catch (CsvParseException e) {
        if (e.getCause() instanceof InvalidInputException unreadable) {
          throw unreadable;
        }
        throw new InvalidInputException(file.problem(cells.line(), explain(e)));
      }
      if (cells.size() > 1 || !cells.is(0, "")) {
        return true;
      }
      blankLines++;
    }
  }

  private String explain(CsvParseException cause) {
    String reason = String.valueOf(cause.getMessage());
    if (reason.contains("after closing quote")) {
      return "a cell in this row goes on after its closing quote ("
          + quote
          + "): write a quote inside of a quoted cell twice, or set data.format.quote";
    }
    if (reason.contains("maximum buffer size")) {
      return String.format(
          Locale.ROOT,
          "a cell in this row has more than %,d characters: shorten it, or, if it opens a quote"
              + " (%s) that is never closed, close it or set data.format.quote",
          MOST_CHARACTERS_OF_A_CELL,
          quote);
    }
    return "a cell in this row opens a quote ("
        + quote
        + ") that is never closed: close it, or set data.format.quote";
  }

  /** Lets the next row be the current one. */
  void again() {
    again = true;
  }

  /** Returns the cells of the current row, which the next row overwrites. */
  public RowCells cells() {
    return cells;
  }

  /** Returns the line the current row starts at, from 1. */
  public int line() {
    return cells.line();
  }

  /** Returns how many lines without text were left out so far. */
  public int blankLines() {
    return blankLines;
  }

  /** Returns the character between cells. */
  public char delimiter() {
    return delimiter;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
