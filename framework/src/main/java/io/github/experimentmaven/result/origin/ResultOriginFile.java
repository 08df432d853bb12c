package io.github.experimentmaven.result.origin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes {@code origin.json}. */
public final class ResultOriginFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

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
