package io.github.experimentmaven.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens files without what the reader says of itself in every build, such as which processor it
 * would rather have, and without looking for native libraries of the system.
 */
final class QuietReader {

  /** Held, as Java forgets the levels of loggers that nobody does. */
  private static final Logger LOGGER = Logger.getLogger("dev.hardwood");

  private static final String NATIVE = "hardwood.uselibdeflate";

  private QuietReader() {}

  static ParquetFileReader open(InputFile file) throws IOException {
    if (LOGGER.getLevel() == null) {
      LOGGER.setLevel(Level.WARNING);
    }
    System.getProperties().putIfAbsent(NATIVE, "false");
    return ParquetFileReader.open(file);
  }
}
