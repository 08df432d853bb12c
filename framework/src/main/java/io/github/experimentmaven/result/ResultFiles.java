package io.github.experimentmaven.result;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.io.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the result files of an experiment. */
public final class ResultFiles {

  private ResultFiles() {}

  /**
   * Writes the tables and, last, the provenance, which names the digest of each table: results
   * without it, or with others' digests, were interrupted and are no results.
   *
   * @param folder where to
   * @param results the tables
   * @param views further files by name, for example {@code summary.md}
   * @param provenance completes the provenance with the tables' digests
   * @throws IOException if a file cannot be written
   */
  public static void write(
      ResultFolder folder,
      Results results,
      Map<String, String> views,
      ProvenanceOfTables provenance)
      throws IOException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(folder.results(), bytes(ResultTables.format(results.table()).toString()));
    files.put(
        folder.summary(),
        bytes(
            Summary.of(results.table())
                .format(results.version(), results.experiment())
                .toString()));
    files.put(folder.curves(), bytes(Curves.format(results).toString()));
    views.forEach((name, text) -> files.put(folder.path().resolve(name), bytes(text)));
    Map<String, String> digests = new LinkedHashMap<>();
    files.forEach((path, text) -> digests.put(path.getFileName().toString(), Sha256.of(text)));
    files.put(folder.provenance(), bytes(ProvenanceFile.format(provenance.withTables(digests))));
    WholeFile.writeAll(files);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Makes the provenance once the digests of the tables are known. */
  @FunctionalInterface
  public interface ProvenanceOfTables {

    /** Returns the provenance of tables with these digests, by file name. */
    Provenance withTables(Map<String, String> digests);
  }
}
