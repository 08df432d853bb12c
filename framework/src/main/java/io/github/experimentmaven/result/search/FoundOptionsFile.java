package io.github.experimentmaven.result.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes {@code found.json} and reads it. */
public final class FoundOptionsFile {

  private static final String MODELS = "models";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // The shortest digits, the same on every JVM.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private FoundOptionsFile() {}

  /** Returns the file's text. */
  public static String format(FoundOptions found) {
    try {
      return MAPPER.writeValueAsString(Map.of(MODELS, found.models())) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file; empty where there is none.
   *
   * @throws IOException if the file cannot be read
   * @throws MalformedResultsException if it does not hold what searches found
   */
  public static Optional<FoundOptions> find(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode models = MAPPER.readTree(Files.readString(file)).path(MODELS);
      Map<String, Map<String, JsonNode>> found = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> model : models.properties()) {
        Map<String, JsonNode> options = new LinkedHashMap<>();
        model
            .getValue()
            .properties()
            .forEach(option -> options.put(option.getKey(), option.getValue()));
        found.put(model.getKey(), options);
      }
      if (!models.isObject()) {
        throw new MalformedResultsException(file, 1, "the file does not hold what searches found");
      }
      return Optional.of(new FoundOptions(found));
    } catch (CharacterCodingException e) {
      throw MalformedResultsException.notUtf8(file);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new MalformedResultsException(file, line, e.getOriginalMessage());
    }
  }
}
