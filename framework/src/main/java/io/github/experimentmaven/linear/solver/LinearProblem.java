package io.github.experimentmaven.linear.solver;

import java.util.List;

/**
 * A table to fit: columns of features and of targets over the same rows.
 *
 * @param rows how many rows there are
 * @param features one column a feature
 * @param targets one column a target
 */
public record LinearProblem(int rows, List<Column> features, List<Column> targets) {

  /** Copies the lists. */
  public LinearProblem {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
  }
}
