package io.github.experimentmaven.result.origin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.result.json.JsonForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes {@code origin.json}. */
public final class ResultOriginFile {

  private static final JsonMapper MAPPER = JsonForm.ofRecords().build();

  private ResultOriginFile() {}

  /** Returns the file's text. */
  public static String format(ResultOrigin origin) {
    try {
      return MAPPER.writeValueAsString(origin) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file; empty where there is none that can be read, such as one of another version.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public static Optional<ResultOrigin> read(Path file) throws IOException {
    return Files.exists(file) ? parse(Files.readString(file)) : Optional.empty();
  }

  /** Reads a text; empty where it cannot be read, such as one of another version. */
  public static Optional<ResultOrigin> parse(String text) {
    try {
      return Optional.ofNullable(MAPPER.readValue(text, ResultOrigin.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
