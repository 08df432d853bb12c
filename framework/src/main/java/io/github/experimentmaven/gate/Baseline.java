package io.github.experimentmaven.gate;

import io.github.experimentmaven.result.ResultRow;
import io.github.experimentmaven.result.ResultTable;
import io.github.experimentmaven.result.ResultTables;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Earlier results that the current ones are held against.
 *
 * @param table the earlier results
 * @param description where they come from, for messages; for example {@code release 1.0.0}
 */
public record Baseline(ResultTable table, String description) {

  /** Checks that all parts are present. */
  public Baseline {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(description, "description");
  }

  /**
   * Reads a baseline from a file.
   *
   * @param file a result table
   * @param description where it comes from, for messages
   * @throws IOException if the file cannot be read
   * @throws io.github.experimentmaven.result.MalformedResultsException if it is no result table
   */
  public static Baseline read(Path file, String description) throws IOException {
    return new Baseline(ResultTables.read(file), description);
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

  /** Returns the baseline of a part of the experiment. */
  public Baseline only(Selection part) {
    return new Baseline(table.only(part), description);
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
