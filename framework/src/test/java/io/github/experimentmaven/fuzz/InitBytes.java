package io.github.experimentmaven.fuzz;

import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.FormatHints;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.study.Study;
import io.github.experimentmaven.study.first.FirstExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Any bytes as a table to propose a first experiment for. */
public final class InitBytes {

  private InitBytes() {}

  /**
   * Proposes an experiment for the bytes after the first one, which says how they are written;
   * throws where the outcome is neither a refusal in words nor a file that can be validated.
   */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    int choice = bytes.length == 0 ? 0 : bytes[0];
    byte[] table = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    Path folder = Files.createTempDirectory("init");
    Path file = folder.resolve((choice & 0x40) == 0 ? "table.csv" : "table.csv.gz");
    Path experiment = folder.resolve("first.yaml");
    try {
      Files.write(file, table);
      Optional<String> text = propose(folder, file.getFileName().toString());
      if (text.isPresent()) {
        Files.writeString(experiment, text.get());
        validate(experiment, text.get());
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(experiment);
      Files.delete(folder);
    }
  }

  private static Optional<String> propose(Path folder, String file) throws IOException {
    Resolution.Found found = (Resolution.Found) new FileSources(folder).resolve(file);
    try {
      FirstExperiment first =
          FirstExperiment.propose(
              "first",
              found.source(),
              file,
              FormatHints.NONE,
              TableFormats.builtIn(),
              Optional.empty());
      first.doubts().forEach(doubt -> Refusals.check(doubt.toString()));
      first.decisions().forEach(Refusals::check);
      return Optional.of(first.text());
    } catch (InvalidInputException e) {
      Refusals.check(e);
    } catch (IllegalArgumentException e) {
      Refusals.check(String.valueOf(e.getMessage()), e);
    }
    return Optional.empty();
  }

  private static void validate(Path experiment, String text) {
    try {
      Study.read(experiment).validate();
    } catch (InvalidInputException e) {
      throw new AssertionError("proposed what is refused:\n" + text, e);
    }
  }
}
