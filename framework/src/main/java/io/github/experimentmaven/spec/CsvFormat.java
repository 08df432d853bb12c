package io.github.experimentmaven.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a delimited text file is written.
 *
 * @param delimiter the character between cells, {@link #BLANKS} for runs of blanks and tabs; found
 *     in the first lines where absent
 * @param quote the character around cells that contain delimiters
 * @param encoding the name of the character encoding
 * @param decimal the decimal separator of numbers, {@code .} or {@code ,}
 * @param thousands what may stand between groups of three digits of a number
 * @param header whether the first line names the columns
 * @param names the names of the columns, in the order of the file and in place of those of a
 *     header; empty where the header names them, or nothing does and they are numbered
 */
public record CsvFormat(
    Optional<Character> delimiter,
    char quote,
    String encoding,
    char decimal,
    Optional<Character> thousands,
    boolean header,
    List<String> names) {

  /** The delimiter that stands for any run of blanks and tabs. */
  public static final char BLANKS = ' ';

  /** The format of RFC 4180 in UTF-8 with a header, its delimiter found in the first lines. */
  public static final CsvFormat DEFAULT =
      new CsvFormat(Optional.empty(), '"', "UTF-8", '.', Optional.empty(), true, List.of());

  /** Copies the names. */
  public CsvFormat {
    Objects.requireNonNull(delimiter, "delimiter");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(thousands, "thousands");
    names = List.copyOf(names);
  }

  /** Returns this format with another delimiter. */
  public CsvFormat withDelimiter(char other) {
    return new CsvFormat(Optional.of(other), quote, encoding, decimal, thousands, header, names);
  }

  /** Returns this format with another quote. */
  public CsvFormat withQuote(char other) {
    return new CsvFormat(delimiter, other, encoding, decimal, thousands, header, names);
  }

  /** Returns this format with another encoding. */
  public CsvFormat withEncoding(String other) {
    return new CsvFormat(delimiter, quote, other, decimal, thousands, header, names);
  }

  /** Returns this format with numbers that are written otherwise. */
  public CsvFormat withNumbers(char otherDecimal, Optional<Character> otherThousands) {
    return new CsvFormat(delimiter, quote, encoding, otherDecimal, otherThousands, header, names);
  }

  /** Returns this format with or without a header. */
  public CsvFormat withHeader(boolean present) {
    return new CsvFormat(delimiter, quote, encoding, decimal, thousands, present, names);
  }

  /** Returns this format with other names of the columns. */
  public CsvFormat withNames(List<String> others) {
    return new CsvFormat(delimiter, quote, encoding, decimal, thousands, header, others);
  }
}
