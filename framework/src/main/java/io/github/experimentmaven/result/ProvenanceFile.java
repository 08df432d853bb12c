package io.github.experimentmaven.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.json.JsonForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes {@code provenance.json}. */
public final class ProvenanceFile {

  private static final JsonMapper MAPPER = JsonForm.indented(JsonForm.ofRecords()).build();

  private ProvenanceFile() {}

  /** Returns the file's text. */
  public static String format(Provenance provenance) {
    try {
      return MAPPER.writeValueAsString(provenance) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file, one of an older or newer version included.
   *
   * @throws IOException if it cannot be read
   * @throws MalformedResultsException if it is no provenance
   */
  public static Provenance read(Path file) throws IOException {
    try {
      return MAPPER.readValue(Files.readString(file), Provenance.class);
    } catch (CharacterCodingException e) {
      throw MalformedResultsException.notUtf8(file);
    } catch (MismatchedInputException e) {
      throw new MalformedResultsException(
          file, line(e), "the file does not hold the provenance of a run");
    } catch (JsonProcessingException e) {
      throw new MalformedResultsException(file, line(e), e.getOriginalMessage());
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }
}
