package io.github.experimentmaven.data.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes {@code profile.json}. */
public final class DataSketchFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private DataSketchFile() {}

  /** Returns the file's text. */
  public static String format(DataSketch sketch) {
    try {
      return MAPPER.writeValueAsString(sketch) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file; empty where there is none that can be read, such as one of another version.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public static Optional<DataSketch> read(Path file) throws IOException {
    return Files.exists(file) ? parse(Files.readString(file)) : Optional.empty();
  }

  /** Reads a text; empty where it cannot be read, such as one of another version. */
  public static Optional<DataSketch> parse(String text) {
    try {
      return Optional.ofNullable(MAPPER.readValue(text, DataSketch.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
