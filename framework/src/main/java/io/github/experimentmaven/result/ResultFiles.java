package io.github.experimentmaven.result;

import io.github.experimentmaven.io.StagedFiles;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.TestRowsTable;
import io.github.experimentmaven.run.Run;
import io.github.experimentmaven.run.extension.Extensions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the result files of an experiment. */
public final class ResultFiles {

  private ResultFiles() {}

  /**
   * Writes the tables, the predictions and models that the run's store keeps, and, last, the
   * provenance, which names the digest of each table: results without it, or with others' digests,
   * were interrupted and are no results. The models are no tables: they hold the moment they were
   * trained at. Close the store after that.
   *
   * @param folder where to
   * @param results the tables
   * @param run the run they are of
   * @param rows what was predicted for its test rows; of no folds where that was not kept
   * @param extensions what the experiment could name
   * @param views further files by name
   * @param provenance completes the provenance with the tables' digests
   * @return what to know of models that are not saved, or not in each form they have
   * @throws IOException if a file cannot be written, or the store cannot be read
   */
  public static List<ModelNote> write(
      ResultFolder folder,
      Results results,
      Run run,
      TestRows rows,
      Extensions extensions,
      Map<String, String> views,
      ProvenanceOfTables provenance)
      throws IOException {
    try (StagedFiles files = new StagedFiles()) {
      Map<String, String> digests = tables(folder, results, files);
      add(
          folder.predictions(),
          out -> PredictionsTable.write(run, results.version(), out),
          digests,
          files);
      add(folder.testRows(), out -> TestRowsTable.write(rows, out), digests, files);
      ModelFiles models =
          new ModelFiles(run, results.version(), extensions.steps(), folder.models(), files);
      List<ModelNote> notes = models.stage();
      finish(folder, views, provenance, digests, files);
      models.removeOthers();
      return notes;
    }
  }

  private static Map<String, String> tables(ResultFolder folder, Results results, StagedFiles files)
      throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    add(folder.results(), text(ResultTables.format(results.table())), digests, files);
    add(
        folder.summary(),
        text(Summary.of(results.table()).format(results.version(), results.experiment())),
        digests,
        files);
    add(folder.curves(), out -> Curves.write(results, out), digests, files);
    return digests;
  }

  private static void finish(
      ResultFolder folder,
      Map<String, String> views,
      ProvenanceOfTables provenance,
      Map<String, String> digests,
      StagedFiles files)
      throws IOException {
    for (Map.Entry<String, String> view : views.entrySet()) {
      add(folder.path().resolve(view.getKey()), text(view.getValue()), digests, files);
    }
    files.add(folder.provenance(), text(ProvenanceFile.format(provenance.withTables(digests))));
    files.commit();
  }

  private static void add(
      Path file, StagedFiles.Content content, Map<String, String> digests, StagedFiles files)
      throws IOException {
    digests.put(String.valueOf(file.getFileName()), files.add(file, content));
  }

  private static StagedFiles.Content text(Object text) {
    return out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the provenance once the digests of the tables are known. */
  @FunctionalInterface
  public interface ProvenanceOfTables {

    /** Returns the provenance of tables with these digests, by file name. */
    Provenance withTables(Map<String, String> digests);
  }
}
