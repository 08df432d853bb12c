package io.github.experimentmaven.gate;

import io.github.experimentmaven.data.drift.DataSketch;
import io.github.experimentmaven.result.importance.ImportanceTable;
import io.github.experimentmaven.result.origin.ResultOrigin;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands behind results, and may explain how they differ from others.
 *
 * @param data what was kept of the data; empty where that is not known
 * @param importance what columns are worth to models; empty where nobody asked
 * @param origin what the results were made from; empty where that is not known
 */
public record Background(
    Optional<DataSketch> data,
    Optional<ImportanceTable> importance,
    Optional<ResultOrigin> origin) {

  /** Nothing is known. */
  public static final Background UNKNOWN =
      new Background(Optional.empty(), Optional.empty(), Optional.empty());

  /** Checks that all parts are present. */
  public Background {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(importance, "importance");
    Objects.requireNonNull(origin, "origin");
  }
}
