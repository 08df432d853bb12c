package io.github.experimentmaven.data.load;

import io.github.experimentmaven.spec.CsvFormat;
import io.github.experimentmaven.spec.InvalidInputException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a delimited text, one after the other: blanks around cells removed, lines without
 * text left out. The first row is the header.
 */
final class CsvRows implements Closeable {
  private final TextFile file;
  private final char delimiter;
  private final char quote;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private CSVRecord current;
  private int line;
  private int blankLines;

  private CsvRows(TextFile file, char delimiter, char quote, CSVParser parser) {
    this.file = file;
    this.delimiter = delimiter;
    this.quote = quote;
    this.parser = parser;
    this.records = parser.iterator();
  }

  /**
   * Opens a text before its header.
   *
   * @throws InvalidInputException if the text is not of the format
   * @throws IOException if the source cannot be read
   */
  static CsvRows open(TextFile file, CsvFormat format) throws IOException {
    try {
      BufferedReader text = file.open();
      char delimiter =
          format.delimiter().isPresent()
              ? format.delimiter().get()
              : Delimiter.detect(text, format.quote());
      CSVFormat csv =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter)
              .setQuote(format.quote())
              .setIgnoreSurroundingSpaces(true)
              .get();
      return new CsvRows(file, delimiter, format.quote(), CSVParser.parse(text, csv));
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
  boolean next() throws IOException {
    while (true) {
      line = (int) parser.getCurrentLineNumber() + 1;
      try {
        if (!records.hasNext()) {
          return false;
        }
        current = records.next();
      } catch (UncheckedIOException e) {
        throw explain(e.getCause());
      }
      if (current.size() > 1 || !current.get(0).isBlank()) {
        return true;
      }
      blankLines++;
    }
  }

  private RuntimeException explain(IOException cause) throws IOException {
    if (cause instanceof CharacterCodingException) {
      return new InvalidInputException(file.malformed());
    }
    if (!(cause instanceof CSVException)) {
      throw cause;
    }
    boolean unterminated = cause.getMessage().toLowerCase(Locale.ROOT).contains("eof");
    return new InvalidInputException(
        file.problem(
            line,
            unterminated
                ? "a cell in this row opens a quote ("
                    + quote
                    + ") that is never closed: close it, or set data.format.quote"
                : "a cell in this row goes on after its closing quote ("
                    + quote
                    + "): write a quote inside of a quoted cell twice, or set data.format.quote"));
  }

  /** Returns the number of cells of the current row. */
  int size() {
    return current.size();
  }

  /** Returns a cell of the current row, without blanks around it. */
  String cell(int index) {
    return current.get(index).strip();
  }

  /** Returns all cells of the current row. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < current.size(); i++) {
      cells.add(cell(i));
    }
    return cells;
  }

  /** Returns the line the current row starts at, from 1. */
  int line() {
    return line;
  }

  /** Returns how many lines without text were left out so far. */
  int blankLines() {
    return blankLines;
  }

  char delimiter() {
    return delimiter;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
