package io.github.experimentmaven.data.text;

import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The characters of a source, unpacked where its name ends in {@code .gz}, decoded strictly,
 * without a byte order mark.
 *
 * @param source the source
 * @param charset its encoding
 */
public record TextFile(Source source, Charset charset) {

  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int START = 64;
  private static final Map<String, String> NOT_A_TABLE =
      Map.ofEntries(
          Map.entry("\u001f\u008b", "gzip data: give the file a name that ends in .gz"),
          Map.entry("BZh", "bzip2 data: unpack it, or pack it with gzip"),
          Map.entry("\u00fd7zXZ", "xz data: unpack it, or pack it with gzip"),
          Map.entry("(\u00b5/\u00fd", "zstd data: unpack it, or pack it with gzip"),
          Map.entry(
              "PK\u0003\u0004",
              "a ZIP archive, such as an Excel workbook: export the sheet as CSV"),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "an Excel workbook: export the sheet as CSV"),
          Map.entry(
              "PAR1",
              "a Parquet file: give it a name that ends in .parquet, or set data.format.type to"
                  + " parquet"),
          Map.entry("SQLite format 3", "an SQLite database: export the table as CSV"),
          Map.entry("%PDF", "a PDF document: export the table as CSV"),
          Map.entry(
              "<!DOCTYPE", "an HTML page, perhaps of a failed download: fetch the table itself"),
          Map.entry("<html", "an HTML page, perhaps of a failed download: fetch the table itself"),
          Map.entry(
              "version https://git-lfs",
              "a pointer of Git LFS in the place of the table: run git lfs pull"));

  /** Checks that both are present. */
  public TextFile {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(charset, "charset");
  }

  /**
   * Opens the text at its first character.
   *
   * @throws InvalidInputException if the bytes are known not to be text
   * @throws IOException if the source cannot be read
   */
  public BufferedReader open() throws IOException {
    InputStream bytes = bytes();
    try {
      refuseBinary(bytes);
      BufferedReader text = new BufferedReader(new InputStreamReader(bytes, decoder()), BUFFER);
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      return text;
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private InputStream bytes() throws IOException {
    InputStream stored = new BufferedInputStream(source.open(), BUFFER);
    try {
      return source.name().endsWith(".gz")
          ? new BufferedInputStream(unpacked(stored), BUFFER)
          : stored;
    } catch (IOException | InvalidInputException e) {
      stored.close();
      throw e;
    }
  }

  private InputStream unpacked(InputStream stored) throws IOException {
    try {
      return new FilterInputStream(new GZIPInputStream(stored, BUFFER)) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          try {
            return super.read(buffer, offset, length);
          } catch (EOFException | ZipException e) {
            throw broken(e);
          }
        }
      };
    } catch (EOFException | ZipException e) {
      throw broken(e);
    }
  }

  private InvalidInputException broken(IOException cause) {
    InvalidInputException refusal =
        new InvalidInputException(
            problem(
                1,
                cause instanceof EOFException
                    ? "the gzip data of the file ends too early, as after a download that was cut"
                        + " off: fetch the file again"
                    : "the file is no whole gzip data, as its name says ("
                        + cause.getMessage()
                        + "): fetch it again, or take .gz from the name of a file that is not"
                        + " packed"));
    refusal.initCause(cause);
    return refusal;
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private void refuseBinary(InputStream bytes) throws IOException {
    bytes.mark(START);
    byte[] start = bytes.readNBytes(START);
    bytes.reset();
    String characters = new String(start, StandardCharsets.ISO_8859_1);
    NOT_A_TABLE.forEach(
        (magic, description) -> {
          if (characters.regionMatches(true, 0, magic, 0, magic.length())) {
            throw new InvalidInputException(problem(1, "the file is " + description));
          }
        });
    Optional<ByteOrderMark> mark = ByteOrderMark.of(characters);
    if (mark.isPresent() && !mark.get().fits(charset)) {
      String encoding = mark.get().encoding();
      throw new InvalidInputException(
          problem(
              1,
              "the file starts as %s does, not %s: set data.format.encoding to %s"
                  .formatted(encoding, charset, encoding)));
    }
    if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
      return;
    }
    ByteOrderMark.unmarked(characters)
        .ifPresent(
            encoding -> {
              throw new InvalidInputException(
                  problem(
                      1,
                      "the file has NUL characters between its others, as %1$s has, not %2$s: set data.format.encoding to %1$s, or export the table as UTF-8"
                          .formatted(encoding, charset)));
            });
  }

  /** Returns a problem at the first character of a line. */
  public Problem problem(int line, String message) {
    return new Problem(new Location(source.name(), line, 1), "", message);
  }

  /**
   * Returns the problem of the first bytes that the encoding does not know, after a reader has met
   * them.
   *
   * @throws IOException if the source cannot be read
   */
  public Problem malformed() throws IOException {
    return firstMalformed()
        .orElseGet(() -> problem(1, "the file changed while it was read: try again"));
  }

  /**
   * Returns the problem of the first bytes that the encoding does not know.
   *
   * @throws IOException if the source cannot be read
   */
  public Optional<Problem> firstMalformed() throws IOException {
    CharsetDecoder decoder = decoder();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    CharBuffer characters = CharBuffer.allocate(BUFFER);
    int line = 1;
    try (InputStream in = bytes()) {
      for (boolean end = false; !end; ) {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, characters, end);
        line += (int) characters.flip().chars().filter(c -> c == '\n').count();
        characters.clear();
        if (result.isError()) {
          return Optional.of(
              problem(
                  line,
                  "the line holds bytes that are no "
                      + charset
                      + ": set data.format.encoding to the file's encoding, for example"
                      + " windows-1252, or save the file as UTF-8"));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the encoding of several bytes a character that the file seems to be written in, though
   * no mark says so.
   *
   * @throws IOException if the source cannot be read
   */
  public Optional<String> unmarked() throws IOException {
    try (InputStream in = bytes()) {
      return ByteOrderMark.unmarked(new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
    }
  }

  /**
   * Returns the mark that the file starts with.
   *
   * @throws IOException if the source cannot be read
   */
  public Optional<ByteOrderMark> mark() throws IOException {
    try (InputStream in = bytes()) {
      return ByteOrderMark.of(new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
    }
  }
}
