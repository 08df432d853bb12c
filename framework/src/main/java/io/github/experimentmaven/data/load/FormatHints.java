package io.github.experimentmaven.data.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of how a file is written; the rest is found in the file.
 *
 * @param delimiter the character between cells
 * @param quote the character around cells that contain delimiters
 * @param encoding the name of the character encoding
 * @param decimal the decimal separator of numbers
 * @param thousands what may stand between groups of three digits
 * @param header whether the first line names the columns
 */
public record FormatHints(
    Optional<Character> delimiter,
    Optional<Character> quote,
    Optional<String> encoding,
    Optional<Character> decimal,
    Optional<Character> thousands,
    Optional<Boolean> header) {

  /** Nothing is known. */
  public static final FormatHints NONE =
      new FormatHints(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Checks that all parts are present. */
  public FormatHints {
    Objects.requireNonNull(delimiter, "delimiter");
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(decimal, "decimal");
    Objects.requireNonNull(thousands, "thousands");
    Objects.requireNonNull(header, "header");
  }

  /** Returns the keys of {@code data.format} that are known. */
  List<String> given() {
    List<String> given = new ArrayList<>();
    delimiter.ifPresent(known -> given.add("delimiter"));
    quote.ifPresent(known -> given.add("quote"));
    encoding.ifPresent(known -> given.add("encoding"));
    decimal.ifPresent(known -> given.add("decimal"));
    thousands.ifPresent(known -> given.add("thousands"));
    header.ifPresent(known -> given.add("header"));
    return given;
  }
}
