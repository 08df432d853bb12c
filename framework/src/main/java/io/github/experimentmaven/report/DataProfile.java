package io.github.experimentmaven.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is in an experiment's data, as a report shows it.
 *
 * @param rows how many rows there are
 * @param columns the columns the experiment uses
 * @param correlated the columns of the correlation matrix; may be empty
 * @param correlations Pearson's coefficients, {@code [columns][columns]}; NaN where there is none
 * @param suspicions what looks wrong, a sentence each
 */
public record DataProfile(
    int rows,
    List<Column> columns,
    List<String> correlated,
    List<List<Double>> correlations,
    List<String> suspicions) {

  /** Copies the lists. */
  public DataProfile {
    columns = List.copyOf(columns);
    correlated = List.copyOf(correlated);
    correlations = correlations.stream().map(List::copyOf).toList();
    suspicions = List.copyOf(suspicions);
    if (correlations.size() != correlated.size()) {
      throw new IllegalArgumentException(
          "%d rows of coefficients for %d columns"
              .formatted(correlations.size(), correlated.size()));
    }
  }

  /**
   * One column.
   *
   * @param name its name
   * @param role what it is for, for example {@code target}
   * @param missing how many of its cells are missing
   * @param distinct how many different values it has
   * @param numbers what its numbers are like; empty for a column of texts
   */
  public record Column(
      String name, String role, int missing, int distinct, Optional<Numbers> numbers) {

    /** Checks that all parts are present. */
    public Column {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(numbers, "numbers");
    }
  }

  /**
   * The numbers of a column.
   *
   * @param min the smallest
   * @param max the largest
   * @param mean their mean
   * @param standardDeviation their sample standard deviation; empty for fewer than two
   */
  public record Numbers(double min, double max, double mean, OptionalDouble standardDeviation) {}
}
