package io.github.experimentmaven.data.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.experimentmaven.data.text.TextFile;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** The tokens of a text of JSON objects, each of which starts on a line of its own. */
final class JsonObjects implements Closeable {

  /** Python writes NaN for a missing number. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .build();

  private final TextFile file;
  private final JsonParser parser;
  private int line;

  JsonObjects(TextFile file) throws IOException {
    this.file = file;
    this.parser = parser(file);
  }

  private static JsonParser parser(TextFile file) throws IOException {
    try {
      return parser(file.open());
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(file.malformed());
    }
  }

  static JsonParser parser(Reader text) throws IOException {
    return FACTORY.createParser(text);
  }

  JsonParser parser() {
    return parser;
  }

  /** Returns the line the current object starts at, from 1. */
  int line() {
    return line;
  }

  /**
   * Goes into the next object.
   *
   * @return false after the last
   * @throws InvalidInputException if what follows is no object, or starts where another stands
   * @throws IOException if the source cannot be read
   */
  boolean next() throws IOException {
    int before = line;
    JsonToken token = token();
    if (token == null) {
      if (before == 0) {
        throw new InvalidInputException(
            file.problem(1, "the file is empty; expected a JSON object in each line"));
      }
      return false;
    }
    JsonLocation start = parser.currentTokenLocation();
    line = start.getLineNr();
    if (token != JsonToken.START_OBJECT) {
      throw refusal(
          start,
          token == JsonToken.START_ARRAY && before == 0
              ? "the file holds a JSON array; expected an object in each line: write one with jq"
                  + " -c '.[]'"
              : "expected a JSON object such as {\"votes\": 12}, whose fields are the cells of a"
                  + " row");
    }
    if (line == before) {
      throw refusal(start, "a second object starts on this line: write each row on its own line");
    }
    return true;
  }

  /**
   * Returns the next token; null after the last.
   *
   * @throws InvalidInputException if the text is no JSON
   * @throws IOException if the source cannot be read
   */
  JsonToken token() throws IOException {
    return read(parser::nextToken);
  }

  /**
   * Returns the array that holds the text of the current token.
   *
   * @throws InvalidInputException if the text is no JSON
   * @throws IOException if the source cannot be read
   */
  char[] text() throws IOException {
    return read(parser::getTextCharacters);
  }

  /**
   * Leaves out what the current token begins.
   *
   * @throws InvalidInputException if the text is no JSON
   * @throws IOException if the source cannot be read
   */
  void skip() throws IOException {
    read(parser::skipChildren);
  }

  private <T> T read(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(file.malformed());
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private InvalidInputException malformed(JsonProcessingException e) {
    InvalidInputException refusal =
        refusal(
            e.getLocation(),
            e instanceof JsonEOFException
                ? "the file ends within an object, as after a download that was cut off: fetch the"
                    + " file again, or complete the line"
                : "this is not JSON (" + e.getOriginalMessage() + "): correct the line");
    refusal.initCause(e);
    return refusal;
  }

  /** Returns a refusal of what stands at the current token. */
  InvalidInputException refusal(String message) {
    return refusal(parser.currentTokenLocation(), message);
  }

  private InvalidInputException refusal(JsonLocation at, String message) {
    return new InvalidInputException(
        new Problem(
            new Location(
                file.source().name(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())),
            "",
            message));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }
}
