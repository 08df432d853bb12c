package io.github.experimentmaven.spec;

import io.github.experimentmaven.spec.problem.Patterns;
import java.util.List;

/**
 * The section {@code importance}, and the thresholds on it.
 *
 * @param repeats how often the values of a column are put into another order, at least 1
 * @param alike the absolute rank correlation from which columns are taken for copies of each other
 * @param limits how much of what a model gains one column may give it, in the file's order
 */
public record ImportanceSpec(int repeats, double alike, List<ImportanceLimit> limits) {

  /** The metric's name in thresholds. */
  public static final String METRIC = "importance";

  /** The key of a threshold on it. */
  public static final String LIMIT = "no_column_above";

  /** Copies the list. */
  public ImportanceSpec {
    limits = List.copyOf(limits);
  }

  ImportanceSpec only(List<ModelSpec> models) {
    return new ImportanceSpec(
        repeats,
        alike,
        limits.stream()
            .filter(
                limit -> models.stream().anyMatch(m -> Patterns.matches(limit.model(), m.name())))
            .toList());
  }
}
