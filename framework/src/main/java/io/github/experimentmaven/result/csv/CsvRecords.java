package io.github.experimentmaven.result.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The records of a CSV file that this tool wrote, one after the other. */
public final class CsvRecords {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvRecords() {}

  /**
   * Opens the records below the header, which is read.
   *
   * @param file the name in messages
   * @param text the table
   * @throws IOException if the text cannot be read
   * @throws MalformedResultsException if the first line is no header
   */
  public static CSVParser open(Path file, Reader text) throws IOException {
    try {
      return FORMAT.parse(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedResultsException(
          file, 1, "the header has a column without a name, or one name twice");
    }
  }
}
