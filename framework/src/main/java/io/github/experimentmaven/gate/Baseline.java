package io.github.experimentmaven.gate;

import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.data.drift.DataSketchFile;
import io.github.experimentmaven.result.ProvenanceFile;
import io.github.experimentmaven.result.ResultFolder;
import io.github.experimentmaven.result.ResultNames;
import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.result.SliceTable;
import io.github.experimentmaven.result.SliceTables;
import io.github.experimentmaven.result.importance.ImportanceTables;
import io.github.experimentmaven.result.origin.ResultOrigin;
import io.github.experimentmaven.result.origin.ResultOriginFile;
import io.github.experimentmaven.result.rows.TestRows;
import io.github.experimentmaven.result.rows.TestRowsReader;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Earlier results that the current ones are held against.
 *
 * @param table the earlier results
 * @param rows what was predicted for the test rows; empty where the baseline does not have it
 * @param slices the earlier results on slices; empty where there are none
 * @param background what stands behind them, as far as the baseline has it
 * @param description where they come from, for messages; for example {@code release 1.0.0}
 */
public record Baseline(
    ResultTable table,
    Optional<TestRows> rows,
    Optional<SliceTable> slices,
    Background background,
    String description) {

  /** Checks that all parts are present. */
  public Baseline {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(slices, "slices");
    Objects.requireNonNull(background, "background");
    Objects.requireNonNull(description, "description");
  }

  /** Creates a baseline that is a table alone. */
  public Baseline(ResultTable table, String description) {
    this(table, Optional.empty(), description);
  }

  /** Creates a baseline of a table and test rows alone. */
  public Baseline(ResultTable table, Optional<TestRows> rows, String description) {
    this(table, rows, Optional.empty(), Background.UNKNOWN, description);
  }

  /**
   * Returns where the test rows of a baseline in a file are or would be: beside it, packed.
   *
   * @param file the result table, {@code <experiment>.csv}
   */
  public static Path rowsOf(Path file) {
    return file.resolveSibling(ResultNames.baselineRows(String.valueOf(file.getFileName())));
  }

  /**
   * Returns where what was kept of the data of a baseline in a file is or would be: beside it.
   *
   * @param file the result table, {@code <experiment>.csv}
   */
  public static Path dataOf(Path file) {
    return file.resolveSibling(ResultNames.baselineData(String.valueOf(file.getFileName())));
  }

  /**
   * Returns where the slices of a baseline in a file are or would be: beside it, packed.
   *
   * @param file the result table, {@code <experiment>.csv}
   */
  public static Path slicesOf(Path file) {
    return file.resolveSibling(ResultNames.baselineSlices(String.valueOf(file.getFileName())));
  }

  /**
   * Returns where what a baseline in a file was made from is or would be said: beside it.
   *
   * @param file the result table, {@code <experiment>.csv}
   */
  public static Path originOf(Path file) {
    return file.resolveSibling(ResultNames.baselineOrigin(String.valueOf(file.getFileName())));
  }

  /**
   * Returns where what columns are worth in a baseline in a file is or would be: beside it, packed.
   *
   * @param file the result table, {@code <experiment>.csv}
   */
  public static Path importanceOf(Path file) {
    return file.resolveSibling(ResultNames.baselineImportance(String.valueOf(file.getFileName())));
  }

  /**
   * Returns all files that a baseline in a file consists of, or would.
   *
   * @param file the result table, {@code <experiment>.csv}
   */
  public static List<Path> filesOf(Path file) {
    return List.of(
        file, rowsOf(file), dataOf(file), slicesOf(file), originOf(file), importanceOf(file));
  }

  /**
   * Reads a baseline from a file, and the rest of it from the files beside it where there are any.
   *
   * @param file a result table
   * @param description where it comes from, for messages
   * @throws IOException if the file cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if it is no result table
   */
  public static Baseline read(Path file, String description) throws IOException {
    Path rows = rowsOf(file);
    Path slices = slicesOf(file);
    return new Baseline(
        ResultTables.read(file),
        Files.exists(rows) ? Optional.of(TestRowsReader.read(rows)) : Optional.empty(),
        Files.exists(slices) ? Optional.of(SliceTables.read(slices)) : Optional.empty(),
        new Background(
            DataSketchFile.read(dataOf(file)),
            ImportanceTables.find(importanceOf(file)),
            ResultOriginFile.read(originOf(file))),
        description);
  }

  /**
   * Returns the results of a folder, with all that is known of them.
   *
   * @param table their table
   * @param folder the folder
   * @throws IOException if a file cannot be read
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if one is no table of
   *     ours
   */
  public static Baseline current(ResultTable table, ResultFolder folder) throws IOException {
    return new Baseline(
        table,
        Files.exists(folder.testRows())
            ? Optional.of(TestRowsReader.read(folder.testRows()))
            : Optional.empty(),
        SliceTables.find(folder.slices()),
        new Background(
            DataSketchFile.read(folder.data()),
            ImportanceTables.find(folder.importance()),
            Files.exists(folder.provenance())
                ? Optional.of(ResultOrigin.of(ProvenanceFile.read(folder.provenance())))
                : Optional.empty()),
        "current results");
  }

  /**
   * Returns this baseline, if it is one of an experiment: a table of another one, or of none, would
   * be compared with nothing and pass.
   *
   * @param experiment the experiment's name
   * @throws UnfitBaselineException if it has no results of that experiment
   */
  public Baseline of(String experiment) {
    Set<String> names =
        table.rows().stream()
            .map(ResultRow::experiment)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!names.contains(experiment)) {
      throw new UnfitBaselineException(
          "The baseline of '%s' (%s) has no results of that experiment: %s."
              .formatted(
                  experiment,
                  label(),
                  names.isEmpty() ? "it has no rows" : "it has those of " + names));
    }
    return this;
  }

  /** Returns what was kept of the data; empty where the baseline does not have it. */
  public Optional<DataSketch> data() {
    return background.data();
  }

  /** Returns what the results were made from; empty where the baseline does not say. */
  public Optional<ResultOrigin> origin() {
    return background.origin();
  }

  /** Returns the baseline of a part of the experiment. */
  public Baseline only(Selection part) {
    return new Baseline(
        table.only(part), rows, slices.map(all -> all.only(part)), background, description);
  }

  /** Returns the version of the project whose results these are; empty for an empty table. */
  public String version() {
    return table.rows().stream()
        .map(row -> row.version())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Returns the description, with the version where the description does not have it. */
  public String label() {
    String version = version();
    return version.isEmpty() || description.contains(version)
        ? description
        : description + " (version " + version + ")";
  }
}
