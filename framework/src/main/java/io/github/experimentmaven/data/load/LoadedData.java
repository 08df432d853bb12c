package io.github.experimentmaven.data.load;

import io.github.experimentmaven.data.table.Table;
import io.github.experimentmaven.data.weight.RowWeights;
import io.github.experimentmaven.spec.Origin;
import io.github.experimentmaven.spec.TargetSpec;
import io.github.experimentmaven.spec.problem.Count;
import io.github.experimentmaven.spec.problem.Shown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows an experiment uses, and what became of the others.
 *
 * @param table the columns the experiment needs, of the rows that were kept
 * @param sha256 the lower-case hexadecimal SHA-256 of the source's stored bytes
 * @param digest the SHA-256 that the data is known by: that of the stored bytes of a text, and of
 *     the names, types and values where bytes differ between programs that store the same
 * @param rowsRead the data rows of the file
 * @param rowsDropped how many of them were left out for a missing value
 * @param missing in how many rows of the file each column lacked a value; only columns that did
 * @param blankLines the lines of the file without any text, which are no rows
 * @param features the features in the order of the experiment file
 * @param targetSpecs the columns to predict, and what they go through
 * @param weight the column that says how much each row counts, where they do not count alike
 */
public record LoadedData(
    Table table,
    String sha256,
    String digest,
    int rowsRead,
    int rowsDropped,
    Map<String, Integer> missing,
    int blankLines,
    List<SelectedFeature> features,
    List<TargetSpec> targetSpecs,
    Optional<String> weight) {

  /** Copies the collections. */
  public LoadedData {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(digest, "digest");
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    features = List.copyOf(features);
    targetSpecs = List.copyOf(targetSpecs);
    Objects.requireNonNull(weight, "weight");
  }

  /** Returns the names of the columns to predict. */
  public List<String> targets() {
    return targetSpecs.stream().map(TargetSpec::column).toList();
  }

  /** Returns whether more than a tenth of the rows were left out, so that somebody should know. */
  public boolean dropsMany() {
    return rowsDropped > rowsRead / 10;
  }

  /**
   * Returns the rows that count, without their weights where all count 1.
   *
   * @throws io.github.experimentmaven.spec.problem.InvalidInputException if a row has no weight or
   *     a negative one, or none counts
   */
  LoadedData counting(Origin origin) {
    if (weight.isEmpty()) {
      return this;
    }
    RowWeights counting = RowWeights.of(table, weight.get(), origin);
    return new LoadedData(
        counting.table(),
        sha256,
        digest,
        rowsRead,
        rowsDropped,
        missing,
        blankLines,
        features,
        targetSpecs,
        counting.alike() ? Optional.empty() : weight);
  }

  /** Returns the weights of some rows of the table; empty where all count alike. */
  public Optional<double[]> weights(int[] rows) {
    return weight.map(name -> table.numbers(name).select(rows).toArray());
  }

  /** Returns one sentence on the rows that were read and dropped, and why. */
  public String summary() {
    StringBuilder text = new StringBuilder();
    text.append("%s: %s read".formatted(table.name(), Count.of(rowsRead, "row")));
    if (rowsDropped > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              ", %,d dropped for missing values, %,d kept",
              rowsDropped,
              table.rows()));
    }
    if (!missing.isEmpty()) {
      text.append(
          missing.entrySet().stream()
              .map(e -> String.format(Locale.ROOT, "%s %,d", Shown.text(e.getKey()), e.getValue()))
              .collect(Collectors.joining(", ", " (missing in ", ")")));
    }
    int weightless = rowsRead - rowsDropped - table.rows();
    if (weightless > 0) {
      text.append(String.format(Locale.ROOT, ", %,d of weight 0 left out", weightless));
    }
    if (blankLines > 0) {
      text.append(", %s skipped".formatted(Count.of(blankLines, "blank line")));
    }
    return text.toString();
  }
}
