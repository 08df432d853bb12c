package io.github.experimentmaven.fuzz;

import io.github.experimentmaven.run.extension.Extensions;
import io.github.experimentmaven.spec.override.Overrides;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.read.ExperimentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes as an experiment file. */
public final class ExperimentBytes {

  private static final ExperimentReader READER =
      new ExperimentReader(
          Extensions.discover(ExperimentBytes.class.getClassLoader()).vocabulary());

  private ExperimentBytes() {}

  /** Reads the bytes; throws where the outcome is neither an experiment nor located problems. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("study", ".yaml");
    try {
      Files.write(file, bytes);
      READER.read(file, "study.yaml", Overrides.none());
    } catch (InvalidInputException e) {
      Refusals.check(e);
    } finally {
      Files.delete(file);
    }
  }
}
