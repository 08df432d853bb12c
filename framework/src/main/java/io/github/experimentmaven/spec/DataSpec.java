package io.github.experimentmaven.spec;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The section {@code data}: where the rows come from, what is predicted and from what.
 *
 * @param source a path relative to the experiment file, {@code classpath:…} or {@code maven:…}
 * @param sha256 the lower-case hexadecimal SHA-256 the source must have
 * @param hint what to tell the user where the source is absent, for example where to download it
 * @param type the name of the format that the rows are stored in; the file's name says it where
 *     absent
 * @param format how the file is written
 * @param missing cell texts read as missing, in every column
 * @param missingByColumn cell texts read as missing in one column, in place of {@code missing}
 * @param onMissing what happens to rows with missing values
 * @param targetSpecs the columns to predict, and what they go through; at least one
 * @param features the columns to predict from, in the file's order
 * @param exclude columns that no feature pattern selects
 * @param weight the column that says how much each row counts; all alike where absent
 */
public record DataSpec(
    String source,
    Optional<String> sha256,
    Optional<String> hint,
    Optional<String> type,
    CsvFormat format,
    List<String> missing,
    Map<String, List<String>> missingByColumn,
    OnMissing onMissing,
    List<TargetSpec> targetSpecs,
    List<FeatureSpec> features,
    List<String> exclude,
    Optional<String> weight) {

  /** Copies the collections. */
  public DataSpec {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(hint, "hint");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(onMissing, "onMissing");
    missing = List.copyOf(missing);
    missingByColumn = Map.copyOf(missingByColumn);
    targetSpecs = List.copyOf(targetSpecs);
    features = List.copyOf(features);
    exclude = List.copyOf(exclude);
    Objects.requireNonNull(weight, "weight");
  }

  /** Rows that count alike. */
  public DataSpec(
      String source,
      Optional<String> sha256,
      Optional<String> hint,
      Optional<String> type,
      CsvFormat format,
      List<String> missing,
      Map<String, List<String>> missingByColumn,
      OnMissing onMissing,
      List<TargetSpec> targetSpecs,
      List<FeatureSpec> features,
      List<String> exclude) {
    this(
        source,
        sha256,
        hint,
        type,
        format,
        missing,
        missingByColumn,
        onMissing,
        targetSpecs,
        features,
        exclude,
        Optional.empty());
  }

  /** Returns the names of the columns to predict. */
  public List<String> targets() {
    return targetSpecs.stream().map(TargetSpec::column).toList();
  }
}
