package io.github.experimentmaven.plugin.resolve;

import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.origin.ResultOrigin;
import io.github.experimentmaven.result.origin.ResultOriginFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The tables of a module's experiments as one artifact, which a release publishes; so the models.
 */
public final class ResultArchive {

  /** The classifier of the artifact of tables. */
  public static final String CLASSIFIER = "experiments";

  /** The classifier of the artifact of models. */
  public static final String MODELS_CLASSIFIER = "experiment-models";

  /** The artifacts' type. */
  public static final String TYPE = "zip";

  /**
   * A moment without a time zone, so that neither clock nor place gets into the archive. Java
   * writes 1980-01-01, the first day a zip can hold, with a time zone.
   */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  private ResultArchive() {}

  /** Returns the name of an experiment's result table in the archive. */
  static String tableOf(String experiment) {
    return experiment + "/" + ResultNames.RESULTS;
  }

  /** Returns the name of an experiment's test rows in the archive. */
  static String testRowsOf(String experiment) {
    return experiment + "/" + ResultNames.TEST_ROWS;
  }

  /** Returns the name of what was kept of an experiment's data in the archive. */
  static String dataOf(String experiment) {
    return experiment + "/" + ResultNames.DATA;
  }

  /** Returns the name of an experiment's results on slices in the archive. */
  static String slicesOf(String experiment) {
    return experiment + "/" + ResultNames.SLICES;
  }

  /** Returns the name of what columns are worth in the archive. */
  static String importanceOf(String experiment) {
    return experiment + "/" + ResultNames.IMPORTANCE;
  }

  /** Returns the name of what an experiment's results were made from in the archive. */
  static String originOf(String experiment) {
    return experiment + "/" + ResultNames.ORIGIN;
  }

  /**
   * Writes the archive, whole or not at all: for each experiment the tables, which are the same
   * bytes on every machine, and what they were made from.
   *
   * @param folders the results by experiment
   * @param file the archive
   */
  public static void write(Map<String, ResultFolder> folders, Path file) throws IOException {
    Map<String, Content> entries = new LinkedHashMap<>();
    for (Map.Entry<String, ResultFolder> results : new TreeMap<>(folders).entrySet()) {
      String experiment = results.getKey();
      ResultFolder folder = results.getValue();
      for (Path table : tables(folder)) {
        entries.put(experiment + "/" + table.getFileName(), out -> Files.copy(table, out));
      }
      if (Files.exists(folder.provenance())) {
        byte[] origin =
            ResultOriginFile.format(ResultOrigin.of(ProvenanceFile.read(folder.provenance())))
                .getBytes(StandardCharsets.UTF_8);
        entries.put(originOf(experiment), out -> out.write(origin));
      }
    }
    zip(entries, file);
  }

  /** Writes what an entry holds. */
  private interface Content {

    void write(OutputStream out) throws IOException;
  }

  private static List<Path> tables(ResultFolder folder) {
    List<Path> tables =
        new ArrayList<>(
            List.of(
                folder.results(),
                folder.summary(),
                folder.curves(),
                folder.testRows(),
                folder.data()));
    if (Files.exists(folder.slices())) {
      tables.add(folder.slices());
    }
    if (Files.exists(folder.importance())) {
      tables.add(folder.importance());
    }
    if (Files.exists(folder.dependence())) {
      tables.add(folder.dependence());
    }
    return tables;
  }

  /**
   * Writes the archive of the trained models, whole or not at all: for each experiment the files of
   * its folder {@code models}.
   *
   * @param folders the results by experiment
   * @param file the archive
   * @return whether there are any models; without, nothing is written
   */
  public static boolean writeModels(Map<String, ResultFolder> folders, Path file)
      throws IOException {
    Map<String, Content> entries = new TreeMap<>();
    for (Map.Entry<String, ResultFolder> experiment : folders.entrySet()) {
      Path models = experiment.getValue().models();
      if (Files.isDirectory(models)) {
        try (Stream<Path> files = Files.list(models)) {
          files
              .filter(Files::isRegularFile)
              .forEach(
                  model ->
                      entries.put(
                          experiment.getKey()
                              + "/"
                              + ResultNames.MODELS
                              + "/"
                              + model.getFileName(),
                          out -> Files.copy(model, out)));
        }
      }
    }
    if (!entries.isEmpty()) {
      zip(entries, file);
    }
    return !entries.isEmpty();
  }

  private static void zip(Map<String, Content> entries, Path file) throws IOException {
    WholeFile.write(
        file,
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Content> content : entries.entrySet()) {
              ZipEntry entry = new ZipEntry(content.getKey());
              entry.setTimeLocal(MOMENT);
              zip.putNextEntry(entry);
              content.getValue().write(zip);
              zip.closeEntry();
            }
          }
        });
  }
}
