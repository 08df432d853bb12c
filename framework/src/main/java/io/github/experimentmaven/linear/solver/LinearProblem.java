package io.github.experimentmaven.linear.solver;

import java.util.List;

/**
 * A table to fit: columns of features and of targets over the same rows.
 *
 * @param rows how many rows there are
 * @param weight the sum of the rows' weights; as many as there are where all count alike
 * @param features one column a feature
 * @param targets one column a target
 */
public record LinearProblem(int rows, double weight, List<Column> features, List<Column> targets) {

  /** Copies the lists. */
  public LinearProblem {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
  }

  /** A table whose rows count alike. */
  public LinearProblem(int rows, List<Column> features, List<Column> targets) {
    this(rows, rows, features, targets);
  }
}
