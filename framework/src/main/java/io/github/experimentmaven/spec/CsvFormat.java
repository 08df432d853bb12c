package io.github.experimentmaven.spec;

import java.util.Objects;
import java.util.Optional;

/**
 * How a delimited text file is written.
 *
 * @param delimiter the character between cells; found in the header line where absent
 * @param quote the character around cells that contain delimiters
 * @param encoding the name of the character encoding
 * @param decimal the decimal separator of numbers, {@code .} or {@code ,}
 */
public record CsvFormat(Optional<Character> delimiter, char quote, String encoding, char decimal) {

  /** The format of RFC 4180 in UTF-8, its delimiter found in the header. */
  public static final CsvFormat DEFAULT = new CsvFormat(Optional.empty(), '"', "UTF-8", '.');

  /** Checks that all parts are present. */
  public CsvFormat {
    Objects.requireNonNull(delimiter, "delimiter");
    Objects.requireNonNull(encoding, "encoding");
  }
}
