package io.github.experimentmaven.plugin;

import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.result.ResultFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The tables of a module's experiments as one artifact, which a release publishes. */
final class ResultArchive {

  /** The artifact's classifier. */
  static final String CLASSIFIER = "experiments";

  /** The artifact's type. */
  static final String TYPE = "zip";

  /**
   * A moment without a time zone, so that neither clock nor place gets into the archive. Java
   * writes 1980-01-01, the first day a zip can hold, with a time zone.
   */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  private ResultArchive() {}

  /** Returns the name of an experiment's result table in the archive. */
  static String tableOf(String experiment) {
    return experiment + "/results.csv";
  }

  /**
   * Writes the archive, whole or not at all: for each experiment the tables, which are the same
   * bytes on every machine.
   *
   * @param folders the results by experiment
   * @param file the archive
   */
  static void write(Map<String, ResultFolder> folders, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, ResultFolder> experiment : new TreeMap<>(folders).entrySet()) {
        ResultFolder folder = experiment.getValue();
        for (Path table : List.of(folder.results(), folder.summary(), folder.curves())) {
          ZipEntry entry = new ZipEntry(experiment.getKey() + "/" + table.getFileName());
          entry.setTimeLocal(MOMENT);
          zip.putNextEntry(entry);
          zip.write(Files.readAllBytes(table));
          zip.closeEntry();
        }
      }
    }
    WholeFile.write(file, bytes.toByteArray());
  }
}
